import { describe, expect, test } from "vitest"
import { type Row, service, stated, table, unknown } from "./stated.ts"

const look = (id: string, row: Row, categories?: readonly string[]) =>
  stated(service(id, categories), table(row))

describe("a product written in parts", () => {
  test.for([
    ["google/analytics", "Google LLC", "Analytics"],
    ["google/tag-manager", "グーグル合同会社", "アナリティクス、タグマネージャー"],
    ["google/ads", "Google LLC", "アナリティクス・広告・タグマネージャー"],
    ["google/firebase-crashlytics", "Google LLC", "Firebase（Analytics／Crashlytics）"],
    ["google/fonts", "Google（フォント、マップ）", ""],
    ["meta/pixel", "Facebook, Inc.", "ピクセル"],
    ["x/pixel", "X Corp.", "広告、ピクセル"],
  ] as const)("%s in %s / %s", ([id, operator, product]) => {
    const purpose = "アクセス解析、広告の配信、不具合の調査、フォントの表示、タグの管理"
    expect(look(id, { operator, service: product, purpose })).toMatchObject({
      statement: "full",
      reviewReasons: [],
    })
  })

  test("a word for what is done stays general where no product stands beside it", () => {
    for (const id of ["google/ads", "google/adsense", "google/ad-manager"])
      expect(look(id, { operator: "Google LLC", service: "広告" }).reviewReasons).toContain(
        "operator-only-entry",
      )
  })
})

describe("a name that only begins another product's", () => {
  test.for([
    ["google/firebase", "Firebase Extensions Hub", "service-unclear"],
    ["google/youtube", "YouTube広告", "service-unclear"],
  ] as const)("%s is not stated by %s", ([id, product, reason]) => {
    expect(look(id, { operator: "Google LLC", service: product }).reviewReasons).toContain(reason)
  })

  test.for(["Google Analytics 360", "Google Analytics SDK", "Google アナリティクスのタグ", "GA4タグ"])(
    "%s is the same product",
    (product) => {
      expect(look("google/analytics", { operator: "Google LLC", service: product })).toMatchObject({
        statement: "full",
        reviewReasons: [],
      })
    },
  )

  test("the end of a company's form is no product", () => {
    expect(
      look("amazon/publisher-services", { operator: "Matkasse ApS", service: "Matkasse" }).matches,
    ).toEqual([])
  })
})

describe("a product that goes by the company's name", () => {
  const facebook = (id: string, purpose: string) =>
    look(id, { operator: "Meta Platforms, Inc.", service: "Facebook、Instagram", purpose })

  test("is stated where the purpose is its own", () => {
    expect(facebook("meta/social-plugins", "シェアボタンの設置")).toMatchObject({ reviewReasons: [] })
  })

  test("is for a person to judge where it is not, and takes nothing from the company's others", () => {
    for (const id of ["meta/social-plugins", "meta/pixel"]) {
      const found = facebook(id, "広告の配信")
      expect(found.matches).toHaveLength(1)
      expect(found.reviewReasons[0]).toMatch(/operator-only-entry|service-unclear/)
    }
  })

  test("is stated by its own name beside the company's legal one, whatever the purpose", () => {
    const called = (operator: string, service: string) =>
      look("mixpanel/analytics", { operator, service, purpose: "どの機能が人気かを見るため" }).reviewReasons
    expect(called("Mixpanel, Inc.", "Mixpanel")).not.toContain("operator-only-entry")
    expect(called("Mixpanel", "Mixpanel")).toContain("operator-only-entry")
  })

  test("an advertisement named so states no button", () => {
    const row = { operator: "Meta Platforms, Inc.", service: "Facebook広告", purpose: "広告の配信" }
    expect(look("meta/social-plugins", row).matches).toEqual([])
  })
})

describe("the company with words in place of a product", () => {
  test.for(["お知らせのポスト表示", "SNSのボタン、話題の一覧"])("%s is for a person to judge", (words) => {
    const row = { operator: "X Corp.、LINEヤフー株式会社", service: words, purpose: "話題の紹介" }
    for (const id of ["x/embeds", "ly/line-social-plugins"])
      expect(look(id, row).reviewReasons).toContain("service-unclear")
  })

  test("another product's name is refused", () => {
    const row = { operator: "Google LLC", service: "Gemini API", purpose: "文章の作成" }
    expect(look("google/analytics", row).search.nearest[0]?.why).toBe("other-service")
  })
})

describe("names that look like hosts", () => {
  test.for([
    ["amazon/publisher-services", "Amazon.com Services LLC", "Amazon Publisher Services"],
    ["dmm/affiliate", "合同会社DMM.com", ""],
  ] as const)("%s in %s", ([id, operator, product]) => {
    expect(look(id, { operator, service: product }).operatorStated).toMatch(/legal|alias|brand/)
  })

  test("A8.net is a product: another of the company is not meant", () => {
    const row = { operator: "株式会社ファンコミュニケーションズ", service: "A8.net" }
    expect(look("fancommunications/a8", row).statement).toBe("full")
    expect(look("fancommunications/nend", row).matches).toEqual([])
  })
})

describe("hosts that a notice writes", () => {
  const seen = { ...service("google/maps"), hosts: ["www.google.com"] }

  test("a host beside the one seen states nothing", () => {
    const row = { operator: "Google LLC", service: "Google アナリティクス（analytics.google.com）" }
    expect(stated(seen, table(row)).matches).toEqual([])
  })

  test("the host seen in an entry for another service is for a person to judge", () => {
    const row = { operator: "Google LLC", service: "Google アナリティクス（www.google.com）" }
    expect(stated(seen, table(row)).reviewReasons).toContain("host-of-other-service")
  })

  test("another host of the same service names it", () => {
    const region = { ...service("google/analytics"), hosts: ["region7.google-analytics.com"] }
    expect(stated(region, table({ operator: "www.google-analytics.com" })).matches[0]?.how).toBe("host")
  })

  test("a host alone beside a whole entry takes nothing from it", () => {
    const rows = table(
      { operator: "Criteo S.A.", service: "Criteo", purpose: "広告の配信" },
      { operator: "criteo.com" },
    )
    const found = stated(service("criteo/criteo"), rows)
    expect(found).toMatchObject({ statement: "full", reviewReasons: [] })
    expect(found.matches).toHaveLength(2)
  })

  test("an unknown domain that is called like a company of the notice is for a person to judge", () => {
    for (const operator of ["Marudata, Inc.", "marudata", "Marudata Live Chat"])
      expect(stated(unknown(["eu.marudata.example.com"]), table({ operator })).matches).toEqual([])
    for (const operator of ["Marudata, Inc.", "marudata", "Marudata Live Chat"]) {
      const found = stated(unknown(["eu.marudata.io"]), table({ operator }))
      expect(found).toMatchObject({ operatorStated: "cannot-tell", statement: "part" })
      expect(found.reviewReasons).toContain("name-like-host")
    }
    expect(stated(unknown(["eu.marudata.io"]), table({ operator: "Marudatabase K.K." })).matches).toEqual([])
  })
})

describe("a heading over several destinations", () => {
  test("tells of no entry which service it means", () => {
    const html =
      "<h1>プライバシーポリシー</h1><h2>8. 外部送信について（Google Analytics等）</h2><ul><li>送信先：Google LLC</li><li>送信する情報：閲覧したページのURL、Cookie</li><li>利用目的：広告の配信、アクセス解析</li></ul>"
    expect(stated(service("google/ads"), html).reviewReasons).toContain("operator-only-entry")
  })
})
