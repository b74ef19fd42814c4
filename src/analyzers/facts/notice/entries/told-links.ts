import { type Block, type Line, type Link, linesOf, type Section } from "../layout/outline.ts"
import { asShown } from "../plain-text.ts"

/** An address with the name of the service or company it is given for. */
export interface NamedLink {
  readonly name: string
  readonly href: string
}

export type LinkKind = "opt-out" | "policy"

const optOut = /(オプトアウト|無効|停止|拒否|opt-?\s?out)/iu
const policy = /(プライバシー|ポリシー|保護方針|privacy|policy)/iu
const policyAddress = /(privacy|polic)/iu

/** Links that a sentence anywhere on the page gives for someone: X社のプライバシーポリシー：…, X の広告は…で無効にできます. */
export function toldLinks(page: readonly Section[], kind: LinkKind): readonly NamedLink[] {
  return page.flatMap((section) => within(section, "", kind))
}

function within(section: Section, above: string, kind: LinkKind): readonly NamedLink[] {
  const title = section.source === "item" && section.title !== undefined ? section.title.text : above
  const own = section.title === undefined ? [] : linksIn(section.title, above, kind)
  return [...own, ...section.children.flatMap((child) => inBlock(child, title, kind))]
}

function inBlock(block: Block, above: string, kind: LinkKind): readonly NamedLink[] {
  return block.kind === "line" ? linksIn(block, above, kind) : within(block, above, kind)
}

function linksIn({ text, links }: Line, above: string, kind: LinkKind): readonly NamedLink[] {
  if (links.length === 0) return []
  const sentences = text.split(/(?<=。)/u)
  return links.flatMap((link) => {
    const sentence = sentences.find((each) => each.includes(link.text)) ?? text
    if (kindOf(link, sentence) !== kind) return []
    const before = asShown(sentence.slice(0, Math.max(0, sentence.indexOf(link.text))))
    return [{ name: `${above} ${before} ${link.text}`, href: link.href }]
  })
}

/** What a link is for: by its own words first, then by those around it in the sentence. */
function kindOf({ text, href }: Link, sentence: string): LinkKind | undefined {
  if (optOut.test(text)) return "opt-out"
  const at = sentence.indexOf(text)
  const [before, after] = [sentence.slice(0, Math.max(0, at)), sentence.slice(at + text.length)]
  if (policy.test(text) && !/^https?:/u.test(text)) return "policy"
  if (optOut.test(after) || optOut.test(before.slice(-30))) return "opt-out"
  const isAddress = /^(https?:|[\w.-]+\.[a-z]{2,}\/)/iu.test(text)
  return policy.test(before.slice(-30)) || (isAddress && policyAddress.test(href)) ? "policy" : undefined
}

/** A link called by a name, or one called こちら after a name on its line or the line above. */
export function namedLinks(lines: readonly Line[]): readonly NamedLink[] {
  return lines.flatMap(({ text, links }, at) =>
    links.map((link) => {
      const isBare = /^(https?:|こちら|詳細|オプトアウト|無効化|リンク|設定|手続き|ページ|公式)/u.test(
        link.text,
      )
      const beside = asShown(text.slice(0, Math.max(0, text.indexOf(link.text))))
      const name = isBare ? beside || (lines[at - 1]?.text ?? "") : `${beside} ${link.text}`
      return { name, href: link.href }
    }),
  )
}

/** Whether a part of the page is a plain list or text, without headings or tables of its own. */
export function isPlain(section: Section): boolean {
  return section.children.every(
    (child) => child.kind === "line" || (child.source === "item" && linesOf(child).length > 0),
  )
}
