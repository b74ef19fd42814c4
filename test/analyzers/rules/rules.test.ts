import { describe, expect, it } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import { applyRules } from "../../../src/analyzers/rules/apply-rules.ts"
import { findingOf, type Rule } from "../../../src/analyzers/rules/rule.ts"
import { loadRules } from "../../../src/cli/load-rules.ts"
import type { Evidence, NoticeCandidate, RecordedSend } from "../../../src/crawler/evidence.ts"
import {
  candidate,
  evidence,
  knowledgeWith,
  link,
  noticeTable,
  send,
  snapshot,
  vendor,
  visit,
} from "../evidence-builder.ts"

const page = "https://www.mise.example/"
const noticeUrl = "https://www.mise.example/external/"
const knowledge = knowledgeWith([
  vendor("ads", "広告株式会社", [
    {
      id: "pixel",
      name: { ja: "広告ピクセル", original: "Ad Pixel" },
      function: "advertising",
      endpoints: [{ host: "ads.example" }],
    },
  ]),
  vendor("lib", "配布株式会社", [
    { id: "lib", function: "cdn_library", endpoints: [{ host: "lib.example" }] },
  ]),
])
const rules = await loadRules()

const ad = send(`https://t.ads.example/p?u=${encodeURIComponent(page)}`)
const unreadable = send("https://t.ads.example/e", {
  id: "e",
  method: "POST",
  body: { state: "seen", base64: "AAECAwQFBgf/", size: 9 },
})
const library = send("https://lib.example/x.js")
const notice = (information: string, purpose: string, ...more: [string, string, string, string][]) =>
  candidate(noticeTable(["広告株式会社", "広告ピクセル", information, purpose], ...more))
const good = notice("閲覧したページのURL", "広告配信のため")
const broken = candidate("", { failure: { code: "timeout", message: "slow" } })
const step = { from: page, to: noticeUrl, linkText: "外部送信について", presses: 1 }

interface Given extends Partial<Evidence> {
  readonly sends?: readonly RecordedSend[]
  readonly links?: Parameters<typeof snapshot>[1]
}

function outcomes(rule: string, { sends = [ad], links = [], ...more }: Given): string[] {
  const one = evidence({ visits: [visit({ sends, page: snapshot(page, links) })], ...more })
  return analyze(one, knowledge, rules)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ outcome, severity }) => `${outcome} ${severity}`)
}

const failedVisit = visit({ outcome: "failed", failure: { code: "timeout", message: "slow" } })
const cannotTell: Given = { visits: [failedVisit] }

describe.each<[string, [string, Given, string[]][]]>([
  [
    "notice-missing",
    [
      ["a notice with entries", { candidates: [good] }, ["pass high"]],
      ["none, and a destination that needs one", {}, ["fail high"]],
      ["none, and only what may be necessary", { sends: [library] }, ["review high"]],
      ["none, and only own sends", { sends: [send(`${page}a.js`)] }, ["not-applicable high"]],
      ["one that could not be read", { candidates: [broken] }, ["unknown high"]],
      ["a crawl that was stopped", { failure: { code: "stopped", message: "" } }, ["unknown high"]],
      ["no page could be opened", cannotTell, ["unknown high"]],
    ],
  ],
  [
    "notice-unreachable",
    [
      ["one press", { candidates: [good], steps: [step] }, ["pass medium"]],
      [
        "two presses are for a person",
        { candidates: [good], steps: [{ ...step, presses: 2 }] },
        ["review medium"],
      ],
      ["no way at all", { candidates: [good] }, ["fail medium"]],
      [
        "no way seen, but ways not followed",
        { candidates: [good], links: [link("地図", `${page}sitemap`)] },
        ["review medium"],
      ],
      ["no notice to reach", {}, []],
      ["nothing that needs one", { candidates: [good], sends: [library] }, []],
      ["no page could be opened", cannotTell, ["unknown medium"]],
    ],
  ],
  [
    "undisclosed-destination",
    [
      ["named", { candidates: [good] }, ["pass high"]],
      [
        "not named",
        { candidates: [candidate(noticeTable(["別人株式会社", "別物", "IPアドレス", "解析"]))] },
        ["fail high"],
      ],
      [
        "service named only",
        {
          candidates: [
            candidate(
              noticeTable(
                ["", "広告ピクセル", "閲覧したページのURL", "広告配信"],
                ["別人株式会社", "別物", "IPアドレス", "解析"],
              ),
            ),
          ],
        },
        ["review high"],
      ],
      ["a notice that could not be read", { candidates: [broken] }, ["unknown high"]],
      ["own sends", { sends: [send(`${page}a.js`)] }, []],
      ["no page could be opened", cannotTell, ["unknown high"]],
    ],
  ],
  [
    "undisclosed-information",
    [
      ["all stated", { candidates: [good] }, ["pass medium"]],
      ["some not stated", { candidates: [notice("IPアドレス", "広告配信")] }, ["fail medium"]],
      [
        "all that was read is stated, and a body could not be read",
        { candidates: [good], sends: [ad, unreadable] },
        ["unknown medium"],
      ],
      ["no entry to hold it against", {}, []],
      ["no page could be opened", cannotTell, ["unknown medium"]],
    ],
  ],
  [
    "undisclosed-purpose",
    [
      ["stated", { candidates: [good] }, ["pass medium"]],
      ["not stated", { candidates: [notice("閲覧したページのURL", "")] }, ["fail medium"]],
      ["no entry to hold it against", {}, []],
      ["no page could be opened", cannotTell, ["unknown medium"]],
    ],
  ],
  [
    "stale-notice-entry",
    [
      ["observed", { candidates: [good] }, []],
      [
        "not observed is for information",
        {
          candidates: [
            notice("閲覧したページのURL", "広告配信", ["別人株式会社", "別物", "IPアドレス", "解析"]),
          ],
        },
        ["review info"],
      ],
      ["no page could be opened", cannotTell, ["unknown info"]],
    ],
  ],
  [
    "incomplete-scan",
    [
      ["whole", { candidates: [good] }, ["pass medium"]],
      ["a page that failed", { visits: [visit(), { ...failedVisit, id: "v2" }] }, ["unknown medium"]],
      ["a document that could not be read", { candidates: [broken] }, ["unknown medium"]],
      ["stopped", { failure: { code: "stopped", message: "" } }, ["unknown medium"]],
      [
        "a collector that failed",
        { visits: [visit({ collectorFailures: [{ collector: "storage", message: "gone" }] })] },
        ["unknown medium"],
      ],
      [
        "one witness only",
        { visits: [visit({ reconciliation: { ...visit().reconciliation, witnesses: ["page"] } })] },
        ["unknown medium"],
      ],
    ],
  ],
])("%s", (rule, cases) => {
  it.each(cases)("%s", (_, given, expected) => expect(outcomes(rule, given)).toEqual(expected))
})

describe("any rule", () => {
  it("fails only on statute or ordinance", () => {
    const made = (basis: Rule["basis"]): Rule => ({
      id: "x",
      title: { ja: "", en: "" },
      basis,
      article: "27-12",
      severity: "low",
      needs: [],
      check: () => [],
    })
    const observation = { outcome: "fail", subject: "s", message: { ja: "", en: "" }, evidence: [] } as const
    const outcome = (basis: Rule["basis"]) => findingOf(made(basis), observation).outcome
    expect(
      ["statute", "ordinance", "commentary", "faq", "practice", "own"].map((basis) =>
        outcome(basis as Rule["basis"]),
      ),
    ).toEqual(["fail", "fail", "review", "review", "review", "review"])
  })

  it("is applied in the order of names, whatever the order given", () => {
    const none = { visits: [], notices: [], destinations: [], assessments: [] }
    const facts = { ...none, target: { url: page } } as unknown as Parameters<typeof applyRules>[1]
    const needing = rules.filter(({ needs }) => needs.length > 0)
    const names = (given: readonly Rule[]) => applyRules(given, facts).map(({ rule }) => rule)
    expect(names([...needing].reverse())).toEqual(names(needing))
  })

  it("uses none of the words that say more than was seen", () => {
    const forbidden = [
      "違反",
      "違法",
      "適法",
      "適合",
      "遵守",
      "問題なし",
      "漏えい",
      "再委託",
      "第三者提供",
      "すべての送信",
      "必須",
      "免除",
    ]
    const inEnglish = /violat|illegal|complian|unlawful|breach/i
    const given: [readonly RecordedSend[], readonly NoticeCandidate[]][] = [
      [[ad, library], []],
      [[ad], [good]],
      [[ad], [broken]],
      [[ad], [notice("IPアドレス", "")]],
      [[library], []],
      [[], []],
    ]
    const findings = given.flatMap(
      ([sends, candidates]) =>
        analyze(evidence({ visits: [visit({ sends })], candidates }), knowledge, rules).findings,
    )
    const texts = [...findings.map(({ message }) => message), ...rules.map(({ title }) => title)]
    for (const { ja, en } of texts) {
      expect(
        forbidden.filter((word) => ja.includes(word)),
        ja,
      ).toEqual([])
      expect(en).not.toMatch(inEnglish)
    }
  })
})
