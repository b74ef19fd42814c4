import { describe, expect, it } from "vitest"
import { analyze } from "../../../../src/analyzers/analyze.ts"
import { Result } from "../../../../src/analyzers/result.ts"
import type { Choice, Evidence, RecordedSend, Visit } from "../../../../src/crawler/evidence.ts"
import { ad, asking, firstLayer, fresh, informed, made, page } from "../../choice-builder.ts"
import {
  candidate,
  declared,
  evidence,
  knowledgeWith,
  script,
  snapshot,
  startedBy,
  vendor,
} from "../../evidence-builder.ts"

const knowledge = knowledgeWith([
  vendor("ads", "広告株式会社", [
    {
      id: "pixel",
      name: { ja: "広告ピクセル", original: "Ad Pixel" },
      function: "advertising",
      endpoints: [{ host: "ads.example" }],
    },
  ]),
])

function judge(visits: readonly Visit[], more: Partial<Evidence> = {}) {
  const whole = visits.map((one) => ({ ...one, page: snapshot(page, []) }))
  const result = Result.parse(analyze(evidence({ visits: whole, ...more }), knowledge, []))
  const found = result.assessments.find(({ destination }) => destination === "ads/pixel")
  if (!found) throw new Error("the destination was not found")
  const url = found.information.find(({ category }) => category === "page_url")
  return { result, found, url }
}

/** `provision certainty, need, verdict` of the page's address at the advertiser. */
function told(...given: Parameters<typeof judge>): string {
  const { found, url } = judge(...given)
  return `${url?.provision} ${url?.certainty}, ${found.need}, ${found.verdict}`
}

const gated = [fresh(), made("accept", { after: [ad()] }), made("reject")]
const withBanner = (choice: Partial<Choice>) =>
  gated.map((one) => ({ ...one, choice: { ...(one.choice ?? asking), ...choice } }))
const saying = (text: string) =>
  withBanner({ text, layers: [{ presses: 0, text, buttons: asking.buttons, links: [] }] })
const chained = (sends: readonly RecordedSend[]) => [
  script("https://dsp.stranger.example/d.js", page),
  ...sends.map((one) => ({ ...one, ...startedBy(page, "https://dsp.stranger.example/d.js") })),
]

describe("item 3", () => {
  it.each<[string, readonly Visit[], string]>([
    ["all its conditions seen", gated, "item3 likely, consented, exempt"],
    ["sent before any choice too", [fresh([ad()]), ...gated.slice(1)], "main established, main, absent"],
    [
      "sent before the press of the accepting visit",
      [fresh(), made("accept", { before: [ad()], after: [ad()] }), made("reject")],
      "main established, main, absent",
    ],
    [
      "after refusing too",
      [fresh(), made("accept", { after: [ad()] }), made("reject", { after: [ad()] })],
      "main established, main, absent",
    ],
    ["after mere closing too", [...gated, made("close", { after: [ad()] })], "item3 review, maybe, review"],
    [
      "after the withdrawal too",
      [...gated, made("withdraw", { accepted: [ad()], after: [ad()] })],
      "item3 review, maybe, review",
    ],
    [
      "ended by the withdrawal",
      [...gated, made("withdraw", { accepted: [ad()] })],
      "item3 likely, consented, exempt",
    ],
    ["refusing is offered and was not tried", gated.slice(0, 2), "item3 review, maybe, review"],
    [
      "the press to refuse failed",
      [...gated.slice(0, 2), made("reject", { choice: { failure: "press-had-no-effect" } })],
      "item3 review, maybe, review",
    ],
    [
      "the visit without a choice failed",
      [fresh([], { outcome: "failed", failure: { code: "timeout", message: "slow" } }), ...gated.slice(1)],
      "item3 review, maybe, review",
    ],
    [
      "reached by another's tag, in one visit each: chance may have made it",
      [fresh(), made("accept", { after: chained([ad()]) }), made("reject")],
      "item3 review, maybe, review",
    ],
    [
      "reached by another's tag, in three visits each",
      [
        ...[1, 2, 3].map(() => fresh()),
        ...[1, 2, 3].map(() => made("accept", { after: chained([ad()]) })),
        made("reject"),
      ],
      "item3 likely, consented, exempt",
    ],
    [
      "the banner names somebody else",
      saying("別会社に情報を送信します。"),
      "main established, main, absent",
    ],
    [
      "the banner names it and tells nothing more",
      saying("広告株式会社のCookieを使います。"),
      "item3 review, maybe, review",
    ],
    [
      "the banner leads to a page nobody read",
      withBanner({
        layers: [
          {
            presses: 0,
            text: "Cookieを使います",
            buttons: asking.buttons,
            links: [{ text: "詳しく", href: `${page}cookie` }],
          },
        ],
      }),
      "item3 review, maybe, review",
    ],
    ["bundled with terms", saying(`利用規約に同意のうえ。${informed}`), "item3 review, maybe, review"],
    [
      "going on counts as consent",
      saying(`${informed}\n閲覧を続けることで同意したものとみなします。`),
      "item3 review, maybe, review",
    ],
    ["a wall", withBanner({ kind: "wall" }), "item3 review, maybe, review"],
    [
      "ticked beforehand on what is shown at once",
      withBanner({ layers: [{ ...firstLayer, toggles: [{ label: "広告", on: true }] }] }),
      "item3 review, maybe, review",
    ],
    [
      "what cannot be moved is no choice made beforehand",
      withBanner({
        layers: [{ ...firstLayer, toggles: [{ label: "機能", on: true, fixed: true }] }],
      }),
      "item3 likely, consented, exempt",
    ],
  ])("%s", (_, visits, expected) => expect(told(visits)).toBe(expected))

  it("takes what the notice says that the banner links to, one press away", () => {
    const notice = `${page}external/`
    const text = "外部送信を行います。"
    const links = [{ text: "外部送信について", href: notice }]
    const visits = withBanner({ text, layers: [{ presses: 0, text, buttons: asking.buttons, links }] })
    const { found } = judge(visits, { candidates: [publishing()] })
    expect(found.consent).toMatchObject({
      named: "one-press",
      information: "one-press",
      purpose: "one-press",
    })
    expect(`${found.need} ${found.verdict} ${found.statement}`).toBe("consented exempt full")
  })

  it("what a press of the tool's own in the settings caused is no send without consent", () => {
    const { found } = judge([fresh([ad({ id: "step", cause: "step" })]), ...gated.slice(1)])
    expect(found.states?.map(({ state, seen, visits }) => `${state} ${seen}/${visits}`)).toEqual([
      "no-choice 0/1",
      "accepted 1/1",
      "refused 0/1",
    ])
  })

  it("marks only what left under consent in the record of sends, and counts it", () => {
    const { result, url } = judge(gated)
    expect(result.summary.provisions.item3.destinations).toBe(1)
    expect(url?.conditions).toEqual([
      { id: "agreed-before-send", met: "yes" },
      { id: "agreed-to-destination", met: "yes" },
    ])
  })
})

/** A notice that offers opting out on a page of the operator's own, with all that 施行規則第22条の2の31 asks for. */
function publishing(optOut = "当サイトの設定画面から送信を停止できます") {
  const cells = {
    送信先の名称: "広告株式会社",
    サービス名: "広告ピクセル",
    送信される情報: "閲覧したページのURL",
  }
  const all = { ...cells, 利用目的: "広告の配信のため", オプトアウト: optOut }
  const line = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`
  return candidate(
    `<h1>外部送信について</h1><table>${line("th", Object.keys(all))}${line("td", Object.values(all))}</table>`,
  )
}

describe("item 4", () => {
  const stopped = [fresh([ad()]), made("opt-out", { before: [ad()] })]
  const goesOn = [fresh([ad()]), made("opt-out", { before: [ad()], after: [ad()] })]
  const published = { candidates: [publishing()] }
  const use = { ...published, declared: declared([], { optOutStops: "use" }) }
  it.each<[string, readonly Visit[], Partial<Evidence>, string]>([
    ["the stop seen and all items published", stopped, published, "item4 likely, opted, exempt"],
    ["nothing published", stopped, {}, "main established, main, absent"],
    [
      "not what is stopped",
      stopped,
      { candidates: [publishing("当サイトの設定画面から手続できます")] },
      "main established, main, stated",
    ],
    ["the sends go on", goesOn, published, "main established, main, stated"],
    [
      "the press failed",
      [fresh([ad()]), made("opt-out", { before: [ad()], choice: { failure: "step-failed" } })],
      published,
      "main established, main, stated",
    ],
    ["not tried", [fresh([ad()])], published, "main established, main, stated"],
    ["a stop of use declared, not tried", [fresh([ad()])], use, "item4 likely, opted, exempt"],
    ["a stop of use declared, and the sends go on", goesOn, use, "main established, main, stated"],
    [
      "a stop of use declared, by a page of somebody else",
      [fresh([ad()])],
      {
        ...use,
        candidates: [
          publishing('<a href="https://optout.ads.example/">広告株式会社のページで情報の利用を停止</a>'),
        ],
      },
      "item4 review, maybe, stated",
    ],
    [
      "reached by another's tag, once: chance may have made the difference",
      [fresh(chained([ad()])), made("opt-out", { before: chained([ad()]) })],
      published,
      "item4 review, maybe, stated",
    ],
  ])("%s", (_, visits, more, expected) => expect(told(visits, more)).toBe(expected))
})

describe("the states", () => {
  const counted = (visits: readonly Visit[]) =>
    judge(visits).found.states?.map(
      ({ state, seen, visits: of, change, certainty }) =>
        `${state} ${seen}/${of}${change === undefined ? "" : ` ${change}`}${certainty === undefined ? "" : ` ${certainty}`}`,
    )

  it("between consent and its withdrawal a user has agreed", () => {
    const withdrawn = made("withdraw", { accepted: [ad()], after: [ad()] })
    expect(counted([fresh(), withdrawn])).toEqual([
      "no-choice 0/1",
      "accepted 1/1 began likely",
      "withdrawn 1/1 same",
    ])
  })
  it("a page only the visits without a choice opened says nothing of the others", () => {
    const elsewhere = fresh([ad({ page: `${page}video` })], {
      url: `${page}video`,
      documents: [{ frame: "f1", url: `${page}video`, top: true, at: 1 }],
    })
    expect(counted([fresh(), elsewhere, made("reject")])).toEqual([
      "no-choice 1/1",
      "refused 0/0 cannot-tell",
    ])
  })
  it("without a new load of the page, what had sent already need not send again", () => {
    const still = (before: readonly RecordedSend[]) => ({
      ...made("reject", { before }),
      documents: [{ frame: "f1", url: page, top: true, at: 1 }],
    })
    expect(counted([fresh([ad()]), still([ad()])])).toContain("refused 0/0 cannot-tell")
    expect(counted([fresh(), made("accept", { after: [ad()] }), still([])])).toContain("refused 0/1 same")
  })
  it("a visit that broke off shows what it saw and nothing of what it did not", () => {
    const broken = { ...made("reject", { before: [] }), outcome: "partial" as const }
    expect(counted([fresh([ad()]), broken])).toContain("refused 0/0 cannot-tell")
  })
  it("the browser's own signal is a column, and what leaves with it is sent without consent", () => {
    const gpc = fresh([ad({ cause: "header" })], { run: "gpc" })
    expect(counted([fresh(), made("accept", { after: [ad()] }), gpc])).toEqual([
      "no-choice 0/1",
      "accepted 1/1 began likely",
      "gpc 1/1 began likely",
    ])
    expect(told([fresh(), made("accept", { after: [ad()] }), made("reject"), gpc])).toMatch(/^main/)
  })
  it("a recording is in no state that we know of", () => {
    expect(judge([fresh([ad()], { run: "recorded", choice: undefined })]).found.states).toBeUndefined()
  })
})
