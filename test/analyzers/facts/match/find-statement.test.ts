import { describe, expect, test } from "vitest"
import { needsReading } from "../../../../src/analyzers/facts/assess/needs-reading.ts"
import { service, stated, table, unknown } from "./stated.ts"

const analytics = service("google/analytics")

describe("who is named", () => {
  test.for([
    ["Google LLC", "legal"],
    ["Ｇｏｏｇｌｅ　ＬＬＣ", "legal"],
    ["Google LLC.", "legal"],
    ["Google Inc.", "alias"],
  ] as const)("%s names the operator (%s)", ([operator, how]) => {
    const statement = stated(analytics, table({ operator, service: "Google アナリティクス" }))
    expect(statement).toMatchObject({ operatorStated: how, statement: "full", reviewReasons: [] })
  })

  test.for([
    ["㈱LINEヤフー", "legal"],
    ["LINEヤフー(株)", "legal"],
    ["ヤフー株式会社", "alias"],
  ] as const)("company forms and former names: %s", ([operator, how]) => {
    expect(stated(service("ly/yahoo-ads"), table({ operator })).operatorStated).toBe(how)
  })

  test("Yahoo! is the Japanese one's brand too", () => {
    const entry = table({ operator: "Yahoo！", information: "閲覧履歴" })
    expect(stated(service("ly/yahoo-ads"), entry).operatorStated).toBe("brand")
  })

  test.for(["ONLINE株式会社", "株式会社オンライン", "DEADLINE Inc."])(
    "LINE is not read inside %s",
    (operator) => {
      expect(stated(service("ly/line-tag"), table({ operator })).matches).toEqual([])
    },
  )

  test.for(["Max Corp.", "SpaceX Corp.", "株式会社XYZ", "FedEx"])("X is not read inside %s", (operator) => {
    expect(stated(service("x/pixel"), table({ operator })).matches).toEqual([])
  })

  test.for(["X Corp.", "X", "Twitter, Inc."])("%s is X", (operator) => {
    expect(stated(service("x/pixel"), table({ operator })).matches).toHaveLength(1)
  })

  test.for(["メタデータ株式会社", "MetaData Inc.", "Metabase"])("Meta is not read inside %s", (operator) => {
    expect(stated(service("meta/pixel"), table({ operator })).matches).toEqual([])
  })

  test("a link to Google's policy in another's entry does not make it Google's", () => {
    const link =
      '株式会社まる <a href="https://policies.google.com/privacy">https://policies.google.com/privacy</a>'
    const statement = stated(analytics, table({ operator: link }))
    expect(statement).toMatchObject({ matches: [], statement: "none", operatorStated: "no" })
  })

  test("a service alone does not name the company", () => {
    const statement = stated(service("microsoft/clarity"), table({ operator: "Clarity" }))
    expect(statement).toMatchObject({ operatorStated: "service-only", statement: "part" })
    expect(statement.reviewReasons).toContain("service-name-only")
  })
})

describe("which entry", () => {
  test("the company named in one entry for the service is not unnamed in another", () => {
    const html = `${table({ operator: "Google LLC", service: "Google アナリティクス", information: "" })}
      <h2>送信される情報</h2>${table({ operator: "Google アナリティクス", purpose: "" })}`
    const statement = stated(analytics, html)
    expect(statement.matches.map(({ how }) => how)).toEqual(["legal", "service-only"])
    expect(statement).toMatchObject({ statement: "full", reviewReasons: [] })
  })

  test("an entry for another service of the same operator does not match, and the search says so", () => {
    const statement = stated(analytics, table({ operator: "Google LLC", service: "Google 広告" }))
    expect(statement).toMatchObject({ matches: [], statement: "none" })
    expect(statement.search.nearest).toEqual([{ entry: "n1-e1", why: "other-service" }])
  })

  test("companies told together may each offer what is named beside them; so may the company at its own domain", () => {
    const together = table({
      operator: "楽天グループ株式会社、バリューコマース株式会社",
      service: "宿の予約 yado.com",
    })
    expect(stated(service("rakuten/affiliate"), together).reviewReasons).toContain("service-unclear")
    const own = table({ operator: "Apple Inc.", service: "WeatherKit" })
    expect(stated(service("apple/site"), own).reviewReasons).toContain("service-unclear")
    expect(stated(service("apple/sign-in"), own).matches).toEqual([])
  })

  test("an entry for the operator in general matches, for a person to read", () => {
    const statement = stated(analytics, table({ operator: "Google各種サービス" }))
    expect(statement.matches).toHaveLength(1)
    expect(statement.reviewReasons).toContain("operator-only-entry")
  })

  test("the entry for the service is preferred to one for the operator in general", () => {
    const rows = table(
      { operator: "Google LLC", information: "端末情報" },
      { operator: "Google LLC", service: "Google アナリティクス" },
    )
    expect(stated(analytics, rows).matches.map(({ entry }) => entry)).toEqual(["n1-e2"])
  })

  test("several entries for the service are united", () => {
    const statement = stated(
      analytics,
      table(
        { operator: "Google LLC", service: "Google アナリティクス", information: "閲覧したページのURL" },
        { operator: "Google LLC", service: "Google アナリティクス", information: "Cookie" },
      ),
    )
    expect(statement.information.map(({ stated: how, entry }) => [how, entry])).toEqual([
      ["yes", "n1-e1"],
      ["yes", "n1-e2"],
      ["grey", undefined],
    ])
  })

  test.for([
    ["現在は送信していません", "not-sent"],
    ["なし", "not-sent"],
  ] as const)("an entry that denies the send does not match: %s", ([information, why]) => {
    const statement = stated(
      analytics,
      table({ operator: "Google LLC", service: "Google アナリティクス", information }),
    )
    expect(statement.search.nearest.map((each) => each.why)).toEqual([why])
    expect(statement.statement).toBe("none")
  })

  test("a destination no vendor file knows is found by its host or its listed company", () => {
    expect(stated(unknown(["t.maru-ads.jp"]), table({ operator: "maru-ads.jp" })).matches[0]?.how).toBe(
      "host",
    )
    expect(stated(unknown(["t.maru-ads.jp"]), table({ operator: "tomaru-ads.jp" })).matches).toEqual([])
    expect(
      stated(unknown(["t.maru-ads.jp"], "株式会社まる広告"), table({ operator: "(株)まる広告" }))
        .operatorStated,
    ).toBe("legal")
    expect(stated(unknown(["t.example.co.jp"]), table({ operator: "co.jpドメイン" })).matches).toEqual([])
  })

  test("a pooled notice matches, for a person to read", () => {
    const html =
      "<h1>外部送信</h1><h2>送信する情報</h2><p>閲覧したページのURL、Cookie</p><h2>利用目的</h2><p>アクセス解析</p><h2>外部送信先</h2><ul><li>Google LLC</li><li>LINEヤフー株式会社</li></ul>"
    expect(stated(analytics, html).reviewReasons).toEqual(expect.arrayContaining(["pooled"]))
  })

  test("words beside the table are searched before saying that nothing was found", () => {
    const beside = (prose: string) =>
      stated(service("cloudflare/cdnjs", ["user_agent"]), table({ operator: "Google LLC" }) + prose)
    const mention = beside("<p>ページの表示のため、Cloudflare, Inc.のCDNを利用しています。</p>")
    expect(mention.matches).toHaveLength(1)
    expect(mention.reviewReasons).toContain("mentioned-in-text")
    const whole = beside(
      "<p>ページの表示のため、Cloudflare, Inc.のCDNを利用しており、IPアドレスやブラウザの種類が同社に送信されます。</p>",
    )
    expect(whole.matches).toHaveLength(1)
    expect(whole.reviewReasons).toContain("operator-only-entry")
    expect(whole.reviewReasons).not.toContain("mentioned-in-text")
  })
})

describe("what is stated", () => {
  const row = (information: string, purpose = "アクセス解析") =>
    table({ operator: "Google LLC", service: "Google アナリティクス", information, purpose })

  test("a missing category is a gap; missing metadata is grey", () => {
    const statement = stated(analytics, row("Cookie"))
    expect(statement.information.map(({ stated: how }) => how)).toEqual(["no", "yes", "grey"])
    expect(statement.statement).toBe("part")
  })

  test("等 and その他 fill no gap", () => {
    expect(stated(analytics, row("Cookie等、その他の情報")).information[0]?.stated).toBe("no")
  })

  test("collective words cover what the table of umbrellas says", () => {
    const statement = stated(analytics, row("閲覧履歴、Cookie"))
    expect(statement.information[0]).toMatchObject({ stated: "umbrella", entry: "n1-e1" })
    expect(statement.statement).toBe("full")
  })

  test.for([
    ["閲覧したページのURL、ユーザーエージェント", "full"],
    ["閲覧したページのURL、ブラウザの種類", "part"],
    ["ユーザーエージェント", "part"],
  ] as const)("the usual words for what a measuring tag sends: %s", ([information, statement]) => {
    const sought = service("google/analytics", ["page_url", "page_title", "dwell_time", "os", "device"])
    expect(stated(sought, row(information)).statement).toBe(statement)
  })

  test.for(["advertising_id", "hashed_contact", "form_input", "precise_location", "email"])(
    "%s is never meant by the usual words",
    (category) => {
      const usual = row(
        "閲覧したページのURLとタイトル、参照元、滞在時間、操作、端末情報、言語、Cookie等の識別子",
      )
      expect(stated(service("google/analytics", [category]), usual).information[0]?.stated).not.toBe("yes")
      expect(stated(service("google/analytics", [category]), usual).information[0]?.quote).toBeUndefined()
    },
  )

  test("what is told along with other information is stated where that is", () => {
    const along = { category: "event_action", metadataOnly: false, along: ["page_url"] }
    const how = (information: string) =>
      stated({ ...analytics, categories: [along] }, row(information)).information[0]?.stated
    expect(how("閲覧したページのURL")).toBe("umbrella")
    expect(how("Cookie")).toBe("no")
  })

  test("words too vague are for a person to judge", () => {
    expect(
      stated(analytics, row("利用者情報")).reviewReasons.some((reason) =>
        reason.startsWith("umbrella-warns"),
      ),
    ).toBe(true)
  })

  test.for([
    ["利用者情報", true],
    ["利用者情報、Cookieに保存される識別子", false],
  ] as const)("%s alone leaves the verdict to a person: %s", ([information, review]) => {
    const found = stated(analytics, row(information))
    expect(found.statement).toBe("full")
    expect(needsReading(found)).toBe(review)
  })

  test("no purpose is part of a statement only", () => {
    expect(stated(analytics, row("閲覧したページのURL、Cookie", "－"))).toMatchObject({
      purposeStated: false,
      statement: "part",
    })
  })

  test("a purpose narrower than the service's is for a person to judge", () => {
    const html = table({
      operator: "Meta Platforms, Inc.",
      service: "Meta ピクセル",
      purpose: "フォントの表示",
    })
    expect(stated(service("meta/pixel"), html).reviewReasons).toContain("purpose-narrower-than-expected")
  })

  test("the two sides of the purpose are told apart; a link alone leaves the other side open", () => {
    const split = (destination: string) =>
      `<h1>外部送信</h1><table><tr><th>送信先</th><th>サービス名</th><th>送信される情報</th><th>当社の利用目的</th><th>送信先の利用目的</th></tr><tr><td>Google LLC</td><td>Google アナリティクス</td><td>Cookie、閲覧したページのURL</td><td>アクセス解析</td><td>${destination}</td></tr></table>`
    expect(stated(analytics, split("サービスの改善"))).toMatchObject({
      purposeOwnStated: true,
      purposeDestinationStated: true,
    })
    for (const link of [
      "https://policies.google.com/privacy",
      '<a href="https://policies.google.com/privacy">Googleのプライバシーポリシー</a>',
    ])
      expect(stated(analytics, split(link))).toMatchObject({
        purposeStated: true,
        purposeDestinationStated: null,
        purposeDestination: "link-only",
      })
    expect(stated(analytics, split("－"))).toMatchObject({
      purposeDestinationStated: false,
      purposeDestination: "not-stated",
    })
  })
})

describe("the record of the search", () => {
  test("is always there: notices with digests, names and hosts tried", () => {
    const { search } = stated(analytics, table({ operator: "株式会社まる" }))
    expect(search.notices[0]).toContain("sha256:0000")
    expect(search.names).toEqual(expect.arrayContaining(["Google LLC", "Google アナリティクス"]))
    expect(search.hosts).toEqual(expect.arrayContaining([...analytics.hosts]))
  })

  test("a search that could not be finished says nothing of absence", () => {
    const statement = stated(analytics, table({ operator: "株式会社まる" }), false)
    expect(statement).toMatchObject({ statement: "unreadable", operatorStated: "cannot-tell" })
  })
})

describe("one item taken away", () => {
  const whole = ["閲覧したページのURL", "Cookie等に保存される識別子", "画面サイズ", "リファラー"]
  const sought = service("google/analytics", ["page_url", "cookie_id", "screen", "referrer"])

  test("all four are stated to begin with", () => {
    expect(
      stated(
        sought,
        table({ operator: "Google LLC", service: "Google アナリティクス", information: whole.join("、") }),
      ).statement,
    ).toBe("full")
  })

  test.for(whole.map((gone, at) => [gone, at] as const))("without %s that alone is missing", ([gone, at]) => {
    const information = whole.filter((word) => word !== gone).join("、")
    const statement = stated(
      sought,
      table({ operator: "Google LLC", service: "Google アナリティクス", information }),
    )
    expect(statement.information.map(({ stated: how }) => how === "no")).toEqual(
      [0, 1, 2, 3, 4].map((each) => each === at),
    )
  })
})

describe("named in the text where no entry names it", () => {
  const criteo = service("criteo/criteo")
  const beside = (text: string) => `${table({ operator: "Google LLC" })}<h2>その他</h2>${text}`

  test.for([
    "<ul><li>Criteo S.A.（Criteo）</li></ul>",
    "<p>行動に応じた広告のため、クリテオの仕組みも動いています。</p>",
  ])("its words are kept for a person: %s", (text) => {
    const statement = stated(criteo, beside(text))
    expect(statement).toMatchObject({ statement: "none", matches: [], operatorStated: "cannot-tell" })
    expect(statement.namedInText).toMatch(/Criteo|クリテオ/)
  })

  test.for([
    "<p>Criteoは利用していません。</p>",
    "<h3>使っていないもの</h3><p>Criteo、チャット</p>",
    '<p><a href="https://www.criteo.com/jp/privacy/">Criteo</a></p>',
  ])("a denial, a chapter of what is not used, a mere link name nobody: %s", (text) => {
    expect(stated(criteo, beside(text)).namedInText).toBeUndefined()
  })

  test("the company's name alone says nothing of a service beside an entry for another of it", () => {
    const html = `${table({ operator: "Google LLC", service: "Google アナリティクス" })}<p>Google LLC の方針もご覧ください。</p>`
    expect(stated(service("google/youtube"), html).namedInText).toBeUndefined()
    expect(stated(service("google/youtube"), `${html}<p>YouTubeの動画を載せています。</p>`).namedInText).toBe(
      "YouTubeの動画を載せています。",
    )
  })

  test("a domain's own name counts, also with a technical end or as a whole", () => {
    const text = "<p>PlayFab と xAI の機能があります。</p>"
    for (const host of ["1.playfabapi.com", "api.x.ai"])
      expect(stated(unknown([host]), beside(text)).namedInText).toMatch(/PlayFab/)
    expect(stated(unknown(["api.other.ai"]), beside(text)).namedInText).toBeUndefined()
  })

  test("products told in brackets behind what they are parts of count", () => {
    const html = `${table({ operator: "Google LLC", service: "YouTube" })}<h2>その他</h2>
      <p>Google LLC が提供する Firebase（Authentication / Hosting）を利用しています。</p>`
    expect(stated(service("google/firebase-auth"), html).namedInText).toMatch(/Firebase/)
    expect(stated(service("google/firebase-messaging"), html).namedInText).toBeUndefined()
  })

  test("what an entry says is not sent stays so", () => {
    const html = `${table({ operator: "Google LLC" })}<p>Criteo S.A.には情報を送信しません。</p>`
    expect(stated(criteo, html).namedInText).toBeUndefined()
  })
})
