import { findTerms } from "../information/find-terms.ts"
import type { LabelRole } from "../labels/label-role.ts"
import { usableTitle } from "../labels/usable-title.ts"
import type { Line, Link } from "../layout/outline.ts"
import { asShown, isEmpty } from "../plain-text.ts"
import { linkedPurposes } from "../purposes/purposes-of-record.ts"
import type { Reading } from "../reading.ts"
import { linesInRole, type NoticeRecord } from "../records/find-records.ts"

const optOutWords = /(オプトアウト|無効|停止|拒否|広告の?設定|設定の?変更|opt-?\s?out)/iu
/** Pages whose address says that they are for opting out (gaoptout, adssettings, adpreferences). */
const optOutAddress = /(opt-?_?out|adssettings|ad-?preferences|adchoices|youronlinechoices)/iu
const policyWords = /(ポリシー|プライバシー|privacy|policy|保護方針)/iu
const policyAddress = /(privacy|polic|partner-sites|data-protection|legal)/iu

/** Where the addresses are found: `base` is the notice's own address. */
interface Place {
  readonly base: string
  readonly reading: Reading
}

/** The addresses for opting out and of the destination's policy: labelled, else by what their links are called. */
export function linksOf(
  record: NoticeRecord,
  { base, reading }: Place,
): { optOut?: string; policy?: string; purposeDestinationLink?: string } {
  const inRole = (role: LabelRole) => [...linesInRole(record, role), ...labelsOf(record, role)]
  const isAlone = record.title !== undefined && usableTitle(record.title.text, reading) !== undefined
  const beside = isAlone ? [...record.loose, ...(record.items ?? [])] : []
  const loose = withoutLinksOfOthers(beside, record, reading)
  const labels = record.fields.flatMap(({ label }) => (label === undefined ? [] : [label]))
  const everywhere = [...record.fields.flatMap(({ lines }) => lines), ...labels, ...loose]
  const isOptOut = ({ text, href }: Link) => optOutWords.test(text) || optOutAddress.test(href)
  const isPolicy = (link: Link) => policyWords.test(link.text) && !isOptOut(link)
  const optOut =
    linkAmong(inRole("opt-out"), isOptOut, base) ??
    linkAmong(inRole("opt-out"), (link) => !isPolicy(link), base) ??
    linkAmong(everywhere, isOptOut, base) ??
    shortText(linesInRole(record, "opt-out"))
  const policy =
    linkAmong(inRole("policy"), (link) => !isOptOut(link), base) ??
    linkAmong(everywhere, isPolicy, base) ??
    linkAmong(linkedIn(everywhere), (link) => !isOptOut(link) && policyAddress.test(link.href), base)
  const isSame = policy === optOut && inRole("policy").length === 0
  const linked = linkedPurposes(record, reading)
  const purposeLink = linkAmong(linked, () => true, base)
  const given = policy === undefined || isSame ? purposeLink : policy
  return {
    ...(optOut === undefined ? {} : { optOut }),
    ...(given === undefined ? {} : { policy: given }),
    ...(purposeLink === undefined ? {} : { purposeDestinationLink: purposeLink }),
  }
}

/** A link below an entry that names another company (Salesforce のプライバシーポリシー) is that company's. */
function withoutLinksOfOthers(
  lines: readonly Line[],
  record: NoticeRecord,
  reading: Reading,
): readonly Line[] {
  const vendorsIn = (text: string) =>
    [reading.companies, reading.services].flatMap((lexicon) =>
      findTerms(text, lexicon).flatMap(({ ids }) => ids.map((id) => id.split("/")[0])),
    )
  const parties = (["destination", "party", "service"] as const).flatMap((role) => linesInRole(record, role))
  const own = new Set(vendorsIn([record.title?.text ?? "", ...parties.map(({ text }) => text)].join("\n")))
  if (own.size === 0) return lines
  const isOfAnother = ({ text }: Link) => {
    const named = vendorsIn(text)
    return named.length > 0 && own.isDisjointFrom(new Set(named))
  }
  return lines.map((line) => ({ ...line, links: line.links.filter((link) => !isOfAnother(link)) }))
}

/** Labels of a role that are links themselves (オプトアウト). */
function labelsOf({ fields }: NoticeRecord, role: LabelRole): readonly Line[] {
  return fields.flatMap((field) =>
    field.role === role && field.label !== undefined && field.label.links.length > 0 ? [field.label] : [],
  )
}

function linkedIn(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ links }) => links.length > 0)
}

function linkAmong(
  lines: readonly Line[],
  wanted: (link: Link) => boolean,
  base: string,
): string | undefined {
  const found = lines.flatMap(({ links }) => links).find(wanted)
  if (found !== undefined) return URL.parse(found.href, base)?.href ?? found.href
  const text = lines
    .filter(({ links }) => links.length === 0)
    .map((line) => line.text)
    .join(" ")
  return wanted({ text, href: "" }) ? /https?:\/\/[^\s、。）)」]+/u.exec(text)?.[0] : undefined
}

function shortText(lines: readonly Line[]): string | undefined {
  const text = asShown(lines.map((line) => line.text).join(" "))
  return isEmpty(text) ? undefined : text.slice(0, 300)
}
