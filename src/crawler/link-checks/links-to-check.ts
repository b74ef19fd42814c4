import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { addressKey } from "../candidates/address-key.ts"
import { changesSomething } from "../candidates/changes-something.ts"
import { foldedText } from "../candidates/folded-text.ts"
import type { NoticeCandidate, Pressable } from "../evidence.ts"

/** Links looked at in one scan, at most. */
const most = 40

/** A link of a notice, with the candidates it stands in. */
export interface LinkToCheck {
  readonly url: string
  readonly linkText: string
  readonly from: readonly string[]
}

/**
 * The links in the main text of what names itself the notice that lead elsewhere, once per address; what was opened in
 * the scan and what opening might change is left out.
 */
export function linksToCheck(
  candidates: readonly NoticeCandidate[],
  { explicitNoticeWords }: Vocabulary,
  opened: ReadonlySet<string>,
): readonly LinkToCheck[] {
  const words = explicitNoticeWords.map(foldedText)
  const notices = candidates.filter(({ title = "", html }) => {
    const text = foldedText(`${title} ${html}`)
    return words.some((word) => text.includes(word))
  })
  const links = notices.flatMap(({ id, pressables }) =>
    pressables.filter(isInText).flatMap(({ href, text }) => link(href, text, id)),
  )
  const byAddress = Map.groupBy(links, ({ url }) => addressKey(url))
  return [...byAddress]
    .filter(([key]) => !opened.has(key))
    .flatMap(([, [first, ...others]]) =>
      first ? [{ ...first, from: [...new Set([first, ...others].flatMap(({ from }) => from))] }] : [],
    )
    .slice(0, most)
}

function isInText({ kind, region }: Pressable): boolean {
  return kind === "link" && (region === "main" || region === "dialog" || region === "unknown")
}

function link(href: string | undefined, linkText: string, from: string): LinkToCheck[] {
  const url = href === undefined ? null : URL.parse(href)
  if (!url || !/^https?:$/.test(url.protocol) || changesSomething(url, linkText)) return []
  url.hash = ""
  return [{ url: url.href, linkText, from: [from] }]
}
