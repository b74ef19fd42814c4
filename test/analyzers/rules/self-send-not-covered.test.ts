import { describe, expect, it } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import { rule } from "../../../src/analyzers/rules/self-send-not-covered.ts"
import type { RecordedSend, StoredValue, Visit } from "../../../src/crawler/evidence.ts"
import { declared, evidence, knowledgeWith, send, stored, visit } from "../evidence-builder.ts"

const page = "https://www.mise.example/"
const id = "eb7a17f3cc6a4168a9e49b566b73a6db"
const knowledge = knowledgeWith([])

function findings(
  sends: readonly RecordedSend[],
  kept: readonly StoredValue[] = [],
  more: Partial<Visit> = {},
) {
  const visits = [visit({ sends, stored: kept, ...more })]
  return analyze(evidence({ visits, declared: declared(["mise.example"]) }), knowledge, [rule]).findings
}
const outcomes = (...given: Parameters<typeof findings>) => findings(...given).map(({ outcome }) => outcome)

const cookies = [{ name: "sid", value: id }]
const sid = (by: "response" | "script") => stored("sid", id, { setBy: [{ by, url: page }] })
const track = send(`${page}log?u=${encodeURIComponent(page)}`, { id: "track" })
const unreadable: RecordedSend["body"] = { state: "seen", base64: "AAECAwQFBgf/", size: 9 }

describe("what goes to the operator's own equipment", () => {
  it.each<[string, readonly RecordedSend[], readonly StoredValue[], string[]]>([
    [
      "only what every request shows",
      [send(`${page}a.css`, { headers: [["user-agent", "x"]] })],
      [],
      ["pass"],
    ],
    ["the operator's own identifier, come back", [send(page, { cookies })], [sid("response")], ["pass"]],
    ["an identifier a script made", [send(page, { cookies })], [sid("script")], ["review"]],
    ["the page viewed, told by a script", [track], [], ["review"]],
    [
      "a body that could not be read",
      [send(`${page}b`, { method: "POST", body: unreadable })],
      [],
      ["review"],
    ],
    ["a body nobody saw", [send(`${page}b`, { method: "POST", body: { state: "unseen" } })], [], ["review"]],
    [
      "a body that could not be read, and more that is open",
      [send(`${page}b`, { body: unreadable }), track],
      [],
      ["review"],
    ],
    ["nothing", [send("https://other.example/")], [], []],
  ])("%s", (_, sends, kept, expected) => expect(outcomes(sends, kept)).toEqual(expected))

  it("cannot be told where no page could be opened", () =>
    expect(outcomes([], [], { outcome: "failed", failure: { code: "timeout", message: "slow" } })).toEqual([
      "unknown",
    ]))

  it("points to the sends that carry it, and names it in words", () => {
    const [found] = findings([send(`${page}a.css`), track])
    expect(found).toMatchObject({
      basis: "statute",
      article: "27-12",
      severity: "info",
      evidence: ["v1/track"],
    })
    expect(found?.message.ja).toMatch(/人の判断が必要です：閲覧したページのURL$/)
  })
})
