import type { Vocabulary } from "../../../../config/knowledge/vocabulary.ts"
import type { NoticeCandidate } from "../../../../crawler/evidence/page-snapshot.ts"
import { withoutItemExplanations } from "../information/explained-items.ts"
import { readInformation } from "../information/read-information.ts"
import { isCore, withoutMarks } from "../labels/label.ts"
import { type DomElement, parentElement, pathOf } from "../layout/dom.ts"
import type { Line } from "../layout/outline.ts"
import { countryIn, isCountry, splitCountry } from "../names/country.ts"
import { hostsIn } from "../names/hosts.ts"
import { nameInAnswer } from "../names/name-in-answer.ts"
import { allComparable, asShown, comparable } from "../plain-text.ts"
import { isLinkOnly } from "../purposes/link-only.ts"
import { purposesOf } from "../purposes/purposes-of-record.ts"
import { readPurposes } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "../records/find-records.ts"
import { partyOf } from "../records/party-of-record.ts"
import { itemsOf, statementsIn } from "../sentences/statements.ts"
import { linksOf } from "./links-of-record.ts"
import type { ReadEntry } from "./read-entry.ts"
import { statusOf } from "./status.ts"

/** Where an entry comes from and how it is to be called. */
export interface EntryPlace {
  readonly id: string
  readonly candidate: Pick<NoticeCandidate, "url" | "finalUrl">
  readonly pooled: boolean
}

/** Makes the entry of a record. */
export function entryOfRecord(record: NoticeRecord, place: EntryPlace, reading: Reading): ReadEntry {
  const party = partyOf(record, reading)
  const told = linesInRole(record, "information").filter((line) => !isLinkOnly(line, reading))
  const lines = withoutItemExplanations(told, reading)
  const statements = textsOf(lines)
    .flatMap((text) => statementsIn(text, reading))
    .flatMap((text) => itemsOf(text, reading))
  const words = readInformation(statements, reading.information)
  const purposeWords = purposesOf(record, reading)
  const { finalUrl, url } = place.candidate
  const links = linksOf(record, { base: finalUrl === "" ? url : finalUrl, reading })
  const all = record.fields.flatMap((field) => field.lines)
  const heading = record.title === undefined ? undefined : asShown(record.title.text)
  const quote = quoteOf(record)
  const country = countryIn(
    textsOf(linesInRole(record, "country")).join(" ") || countryBeside(record, reading),
    reading.vocabulary,
  )
  const purposesOf_ = (texts: readonly string[]) => readPurposes(texts, reading.purposes)
  return {
    id: place.id,
    status: statusOf(record, reading.vocabulary),
    ...party,
    information: words.words,
    categories: words.categories,
    purposesOwn: purposesOf_(purposeWords.own),
    purposesDestination: purposesOf_(purposeWords.destination),
    purposes: purposesOf_(purposeWords.unassigned),
    ...links,
    ...(country === undefined ? {} : { country }),
    quote,
    at: pathOf(record.element),
    ...(heading === undefined ? {} : { heading }),
    chapters: [...record.above.toReversed(), ...(record.title ? [record.title] : [])].map(({ text }) =>
      asShown(text),
    ),
    hosts: hostsIn([withoutMarks(heading ?? ""), ...textsOf(all)].join("\n")),
    links: all.flatMap((line) => line.links.map(({ href }) => href)),
    umbrellas: words.umbrellas,
    purposeWords,
    pooled: place.pooled,
    self: isSelf(party.operator, reading),
    ...hiddenWhy(record.element),
  }
}

function textsOf(lines: readonly Line[]): readonly string[] {
  return lines.map(({ text }) => text)
}

const kept =
  /([^、。はがのにで]{2,12})(?:に(?:所在|設置|ある|保管|保存|移転)|の(?:サーバ|データセンター)|で(?:保管|保存))/u

/** The country written after a name or on a line below it. */
function countryBeside(record: NoticeRecord, { vocabulary }: Reading): string {
  const named = (["destination", "party", "service"] as const).flatMap((role) => linesInRole(record, role))
  const texts = [record.title?.text ?? "", ...textsOf(named)]
  const beside = texts.flatMap((text) => splitCountry(nameInAnswer(asShown(text)), vocabulary).country ?? [])
  return beside[0] ?? countryToldOf(record, vocabulary)
}

/** 送信された情報は、米国に所在するサーバーで保管されます, below the one entry it is said of. */
function countryToldOf({ title, loose }: NoticeRecord, vocabulary: Vocabulary): string {
  if (title === undefined) return ""
  const sentences = textsOf(loose).flatMap((text) => text.split(/(?<=。)/u))
  return (
    sentences
      .flatMap((sentence) => kept.exec(sentence)?.[1] ?? [])
      .find((text) => isCountry(text, vocabulary)) ?? ""
  )
}

function quoteOf(record: NoticeRecord): string {
  const parts = record.fields
    .filter(({ role }) => isCore(role) || role === "opt-out" || role === "country")
    .map(({ name, lines }) => `${name === "" ? "" : `${withoutMarks(name)}：`}${textsOf(lines).join("、")}`)
  const title = record.title === undefined ? [] : [record.title.text]
  return asShown([...title, ...parts].join(" ／ ")).slice(0, 2000)
}

function isSelf(operator: string | undefined, { vocabulary }: Reading): boolean {
  const name = comparable(operator ?? "")
  return name !== "" && allComparable(vocabulary.selfWords).some((word) => name.startsWith(word))
}

function hiddenWhy(element: DomElement): { hidden?: string } {
  for (let at: DomElement | null = element; at !== null; at = parentElement(at)) {
    const why = at.attribs["data-gaibu-hidden"]
    if (why !== undefined) return { hidden: why }
  }
  return {}
}
