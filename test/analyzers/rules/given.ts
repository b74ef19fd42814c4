import { expect, it } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import type { Finding } from "../../../src/analyzers/result.ts"
import type { Rule } from "../../../src/analyzers/rules/rule.ts"
import type { Evidence, PhoneManner, RecordedSend, Visit } from "../../../src/crawler/evidence.ts"
import {
  candidate,
  evidence,
  knowledgeWith,
  noticeTable,
  send,
  snapshot,
  vendor,
  visit,
} from "../evidence-builder.ts"

export const page = "https://www.mise.example/"
export const noticeUrl = "https://www.mise.example/external/"

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

/** A send that needs a notice. */
export const ad = send(`https://t.ads.example/p?u=${encodeURIComponent(page)}`, { id: "ad" })

type Row = readonly [operator: string, service: string, information: string, purpose: string]
export const row: Row = ["広告株式会社", "広告ピクセル", "閲覧したページのURL", "広告の配信のため"]

/** The notice of one row in which these cells are others. */
export function noticeOf(...[operator, service, information, purpose]: Partial<Row>) {
  return candidate(
    noticeTable([operator ?? row[0], service ?? row[1], information ?? row[2], purpose ?? row[3]]),
  )
}

export const good = noticeOf()

/** A table of one row with these headers and cells. */
export function tableOf(cells: Readonly<Record<string, string>>): string {
  const line = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`
  return `<h1>外部送信について</h1><table>${line("th", Object.keys(cells))}${line("td", Object.values(cells))}</table>`
}

/** One press from the page to the notice. */
export const step = { from: page, to: noticeUrl, linkText: "外部送信について", presses: 1 }

export const failedVisit: Visit = visit({ outcome: "failed", failure: { code: "timeout", message: "slow" } })
const proper: PhoneManner = {
  viewport: 390,
  layout: 390,
  scalable: true,
  characters: 900,
  hidden: 0,
  font: { smallest: 12, tenth: 14, median: 16 },
  contrast: { measured: 900, lowest: 7, belowThree: 0, belowFourAndHalf: 0 },
  overflow: 0,
  inScrollBox: 0,
  pictures: 0,
}

/** The good notice, opened and measured on a phone: proper but for this. */
export function onPhone(more: Partial<PhoneManner>): Given {
  const opened = visit({ id: "v2", kind: "notice", url: noticeUrl, manner: { ...proper, ...more } })
  return {
    candidates: [good],
    visits: [visit({ sends: [ad], page: snapshot(page, []) }), opened],
  }
}

/** Nothing could be opened. */
export const nothingSeen: Given = { visits: [failedVisit] }

export interface Given extends Partial<Evidence> {
  readonly sends?: readonly RecordedSend[]
}

export function findings(rule: Rule, { sends = [ad], ...more }: Given): readonly Finding[] {
  const one = evidence({ visits: [visit({ sends, page: snapshot(page, []) })], steps: [step], ...more })
  return analyze(one, knowledge, [rule]).findings
}

export type Case = readonly [name: string, given: Given, expected: readonly string[]]

/** Holds the rule's outcomes and severities against what is expected of each case. */
export function holds(rule: Rule, cases: readonly Case[]): void {
  it.each(cases)("%s", (_, given, expected) => {
    const seen = findings(rule, given).map(({ outcome, severity }) => `${outcome} ${severity}`)
    expect(seen).toEqual(expected)
  })
}
