import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { NoticeCandidate } from "../../../crawler/evidence/page-snapshot.ts"
import { entryOfRecord } from "./entries/entry-of-record.ts"
import { isFurther, saysSent } from "./entries/further-entries.ts"
import { withListedLinks } from "./entries/join-links.ts"
import { makersOn, withMaker } from "./entries/maker-above.ts"
import type { ReadEntry, ReadNotice } from "./entries/read-entry.ts"
import { goesNowhere, isOwnStorage } from "./entries/status.ts"
import { withToldElsewhere } from "./entries/told-elsewhere.ts"
import { type Outlined, outlineInOwnWords } from "./layout/outline-in-own-words.ts"
import { textsOfPage } from "./layout/texts-of-page.ts"
import { readDirectory, withListedOperator, withListedPurpose } from "./lists/directory.ts"
import { holdsItems } from "./lists/item-records.ts"
import { withSentencesBelowName } from "./lists/sentences-below-name.ts"
import { withBrand } from "./names/brand-of-product.ts"
import { withBothSides } from "./purposes/both-sides.ts"
import { withFunctionAsPurpose } from "./purposes/function-as-purpose.ts"
import { withFunctionBesideName } from "./purposes/function-beside-name.ts"
import { withPurposeAbove } from "./purposes/purpose-above.ts"
import { withSides } from "./purposes/purpose-sides.ts"
import { withToldBesidePurpose } from "./purposes/told-beside-purpose.ts"
import { forOnePage, type Reading, readingOf } from "./reading.ts"
import { amongThoseAboutSending, isOfOtherChapter } from "./records/about-sending.ts"
import { withoutAnswers } from "./records/answers-beside-entries.ts"
import { withBlocksOfInformation } from "./records/blocks-of-information.ts"
import { withBracketedHeader } from "./records/bracketed-header.ts"
import { chaptersApart } from "./records/chapters-apart.ts"
import { withCompanyBeside } from "./records/company-beside.ts"
import { explainedNames, withExplainedOperator } from "./records/explained-names.ts"
import { findRecords, type NoticeRecord } from "./records/find-records.ts"
import { followCodes } from "./records/follow-codes.ts"
import { followReferences } from "./records/follow-references.ts"
import { withGroupStatements } from "./records/group-statements.ts"
import { joinRecords } from "./records/join-records.ts"
import { withListOfInformation } from "./records/list-of-information.ts"
import { withListedReceivers } from "./records/listed-receivers.ts"
import { withNameOverRow } from "./records/name-over-rows.ts"
import { withNamesInSentences } from "./records/named-in-sentences.ts"
import { withNamesUnderInformation } from "./records/named-under-information.ts"
import { withNamesUnderPurposes } from "./records/named-under-purposes.ts"
import { ofNoticeChapter, tellsWhere } from "./records/notice-chapter.ts"
import { withOrderOfNeighbours } from "./records/order-of-neighbours.ts"
import { poolRecords } from "./records/pool.ts"
import { withProductInPurpose } from "./records/product-in-purpose.ts"
import { itemsBeside, recordsWithoutLabels } from "./records/records-without-labels.ts"
import { withRowsTogether } from "./records/rows-of-destination.ts"
import { withSameAsAbove } from "./records/same-as-above.ts"
import { withServicesApart } from "./records/services-apart.ts"
import { withServicesOnce } from "./records/services-once.ts"
import { withSharedStatements } from "./records/shared-statements.ts"
import { isDrawnAsOneOf, sortRecords } from "./records/sort-records.ts"
import { withCompaniesApart } from "./records/split-companies.ts"
import { splitGroups } from "./records/split-groups.ts"
import { tellsOfUse } from "./records/tells-of-use.ts"
import { withToldOfListed } from "./records/told-of-listed.ts"
import { withoutTranslations } from "./records/without-translations.ts"
import { saysWhoKeeps } from "./sentences/kept-by-another.ts"
import { readProse } from "./sentences/read-prose.ts"
import { withToldInOwnBlock } from "./sentences/told-in-own-block.ts"
import { isToldInSentences } from "./sentences/told-in-sentences.ts"

/**
 * Reads a notice (公表・通知) into entries. Pure; an unreadable document gives its failure and no entries. Statements
 * in running text are entries where there are no others, else mentions.
 */
export function readNotice(candidate: NoticeCandidate, knowledge: Knowledge): ReadNotice {
  const outlined = outlineInOwnWords(candidate, forOnePage(readingOf(knowledge)))
  const { page, reading, explicit } = outlined
  const structured = structuredEntries(outlined, candidate)
  const prose = readProse(page, reading).map((entry) => ({ ...entry, id: `${candidate.id}-${entry.id}` }))
  const plain = explicit ? prose : prose.filter((one) => tellsOfUse(one, reading))
  const spoken = withListedLinks(plain, page, { base: baseOf(candidate), reading })
  const further = structured.length > 0 ? spoken.filter((one) => isFurther(one, structured, reading)) : []
  const isAlone = structured.length === 1
  const isTelling = ({ quote, heading = "" }: ReadEntry) => saysSent(quote) && (isAlone || saysSent(heading))
  const kept = prose.filter(({ quote }) => saysWhoKeeps(quote))
  const telling = [...(explicit ? spoken.filter(isTelling) : spoken), ...kept]
  const whole = withToldElsewhere(structured, telling)
  const entries = structured.length > 0 ? [...whole, ...further] : spoken
  const failure = candidate.failure?.code ?? (candidate.format === "image" ? "image-only" : undefined)
  return {
    id: candidate.id,
    url: candidate.finalUrl,
    ...(candidate.title === undefined ? {} : { title: candidate.title }),
    mode: candidate.foundBy === "popup" ? "notification" : "publication",
    format: candidate.format,
    digest: candidate.digest,
    ...(failure === undefined ? {} : { failure }),
    ...judge({ structured, entries, failure, explicit }),
    pooled: entries.some(({ pooled }) => pooled),
    entries,
    mentions: spoken.length > 0 && entries === spoken ? [] : notAmong(entries, prose),
    texts: textsOfPage(page),
  }
}

function structuredEntries(
  { page, reading, explicit }: Outlined,
  candidate: NoticeCandidate,
): readonly ReadEntry[] {
  const byName = explicit ? chaptersApart(page, reading) : []
  const chapters = (byName.length > 0 ? byName : withoutAnswers(findRecords(page))).flatMap((record) =>
    withNamesUnderPurposes(record, reading).flatMap((each) => withNamesUnderInformation(each, reading)),
  )
  const found = splitGroups(withBlocksOfInformation(chapters, reading), reading)
    .flatMap((record) => withListedReceivers(record, reading))
    .flatMap((record) => withCompaniesApart(record, reading))
    .flatMap((record) => withServicesApart(record, reading))
    .map((record) => withBracketedHeader(record, reading))
    .map((record) => withNamesInSentences(record, reading))
    .map((record) => withSides(withCompanyBeside(record, reading), reading))
    .map((record) => withToldInOwnBlock(withToldBesidePurpose(record, reading), reading))
    .map((record) => withListOfInformation(withSentencesBelowName(record, reading), reading))
  const sided = withBothSides(withoutTranslations(found), page, reading)
  const followed = followReferences(followCodes(sided, page, reading), page, reading)
  const filled = withSameAsAbove(withSharedStatements(followed, page, reading), reading)
  const named = filled.map((record) => withNameOverRow(record, reading))
  const told = named
    .map((record) => withFunctionAsPurpose(record, reading))
    .map((record) => withFunctionBesideName(record, reading))
  const records = withRowsTogether(told, reading)
  const apart = sortRecords(
    ofNoticeChapter(records, reading).filter(
      (record) =>
        !isOfOtherChapter(record, reading) &&
        !isOwnStorage(record) &&
        !goesNowhere(record) &&
        !isToldInSentences(record, reading),
    ),
    reading,
  )
  const grouped = withGroupStatements(joinRecords(apart, reading))
  const products = withOrderOfNeighbours(grouped.whole, reading).map((record) =>
    withProductInPurpose(record, reading),
  )
  const sorted = { ...grouped, whole: withServicesOnce(products, reading) }
  const pooled = explicit ? poolRecords(sorted, reading) : []
  const replaced = new Set(
    pooled.map(({ fields }) => fields[0]?.label).filter((label) => label !== undefined),
  )
  const bare = pooled.length > 0 ? [] : bareEntries(sorted.names, reading)
  const isOfSending = amongThoseAboutSending([...products, ...bare], explicit, reading)
  const whole = [...sorted.whole, ...bare].filter(
    (record) =>
      isOfSending(record) &&
      !(pooled.length === 0 && holdsItems(record, reading)) &&
      !record.fields.some(({ label }) => label !== undefined && replaced.has(label)),
  )
  const own = new Set(whole.flatMap(({ fields }) => fields.flatMap(({ label }) => label ?? [])))
  const directory = readDirectory(page, own, reading)
  const toEntry = (isPooled: boolean) => (record: NoticeRecord, index: number) =>
    entryOfRecord(
      record,
      { id: `${candidate.id}-${isPooled ? "l" : "e"}${index + 1}`, candidate, pooled: isPooled },
      reading,
    )
  const over = pooled.length > 0 || whole.some(tells) ? [] : recordsWithoutLabels(page, { explicit, reading })
  const stated = whole.map((record) => withListedPurpose(record, directory, reading))
  const chaptersBeside = [...sorted.lists, ...sorted.whole.filter((record) => holdsItems(record, reading))]
  const listed = withToldOfListed(over, { lists: chaptersBeside, page, reading })
  const tied = over.length > 0 ? listed : [...stated, ...itemsBeside(whole, page, reading)]
  const headed = tied.map((record) => withPurposeAbove(record, reading))
  const all = [...headed, ...pooled]
  const entries = [...headed.map(toEntry(false)), ...pooled.map(toEntry(true))]
  const makers = makersOn(page, reading)
  const explained = explainedNames(page, reading)
  const tellings = entries
    .map((entry) => withListedOperator(entry, directory, reading))
    .map((entry) => withMaker(entry, makers, reading))
    .map((entry) => withExplainedOperator(entry, explained, reading))
    .map((entry, at) => (asksWho(all[at]) ? entry : withBrand(entry, reading)))
  return withListedLinks(tellings.filter(tellsOfSomething), page, { base: baseOf(candidate), reading })
}

function notAmong(entries: readonly ReadEntry[], prose: readonly ReadEntry[]): readonly ReadEntry[] {
  const ids = new Set(entries.map(({ id }) => id))
  return prose.filter(({ id }) => !ids.has(id))
}

/** Whether a record says what is sent or what for, and not only to whom. */
function tells({ fields }: NoticeRecord): boolean {
  return fields.some(
    ({ role, lines }) => lines.length > 0 && (role === "information" || role.startsWith("purpose")),
  )
}

/** Whether a record has a label for the company, though nobody may stand beside it. */
function asksWho(record: NoticeRecord | undefined): boolean {
  return record?.fields.some(({ role }) => role === "destination" || role === "party") === true
}

/** What the addresses of the notice are relative to. */
function baseOf({ finalUrl, url }: NoticeCandidate): string {
  return finalUrl === "" ? url : finalUrl
}

/** Entries that give names and addresses only, and the rows beside them that leave the company out. */
function bareEntries(records: readonly NoticeRecord[], reading: Reading): readonly NoticeRecord[] {
  const telling = new Set(records.filter((record) => tellsWhere(record, reading)))
  const isBeside = isDrawnAsOneOf([...telling], reading)
  return records.filter((record) => telling.has(record) || isBeside(record))
}

/** Headings of a policy may look like labels; what names nobody and nothing sent is no entry. */
function tellsOfSomething({ operator, service, information, umbrellas, hosts }: ReadEntry): boolean {
  const isNamed = [operator, service].some((name) => /[\p{L}\p{N}]/u.test(name ?? ""))
  return isNamed || [...information, ...umbrellas, ...hosts].length > 0
}

interface Found {
  readonly structured: readonly ReadEntry[]
  readonly entries: readonly ReadEntry[]
  readonly failure: string | undefined
  readonly explicit: boolean
}

function judge({ structured, entries, failure, explicit }: Found): Pick<ReadNotice, "isNotice" | "why"> {
  if (structured.some(({ pooled }) => !pooled)) return { isNotice: true, why: "entries" }
  if (structured.length > 0) return { isNotice: true, why: "pooled-lists" }
  if (entries.length > 0) return { isNotice: true, why: "prose" }
  if (failure !== undefined) return { isNotice: false, why: "unreadable" }
  return { isNotice: false, why: explicit ? "explicit-title-only" : "no-entries" }
}

export type { ReadEntry, ReadNotice } from "./entries/read-entry.ts"
