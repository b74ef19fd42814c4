import type { Block, Line } from "../layout/outline.ts"
import { withoutBrackets } from "../names/without-brackets.ts"
import { isCore } from "./label.ts"
import type { LabelRole } from "./label-role.ts"

/** A line that heads a chapter, and what follows it up to the next. */
export interface Chapter {
  readonly title: Line
  readonly children: readonly Block[]
}

/** What stands before the chapters, and the chapters. */
export interface Chapters {
  readonly before: readonly Block[]
  readonly chapters: readonly Chapter[]
}

/** What a text announces as a label, and a line by the label it begins with. */
export interface LabelsOfLines {
  readonly roleOf: (text: string) => LabelRole | undefined
  readonly roleOfLine: (line: Line) => LabelRole | undefined
}

/** Signs that lines bear as headings do: 【…】, ■…, 第3条, 2. and so on. */
const signs: readonly RegExp[] = [
  /^[【≪《＜〈［]/u,
  /^[■□◆◇▼▽★☆◎▶●○](?=\s*[^\s■□◆◇▼▽★☆◎▶●○])/u,
  /^第[\d０-９一二三四五六七八九十]{1,3}[条章]/u,
  /^[\d０-９]{1,2}[.．、](?=\s*[^\d\s])/u,
  /^[(（][\d０-９]{1,2}[)）]/u,
]
const closed = /^[【≪《＜〈［][^】≫》＞〉］]{1,40}[】≫》＞〉］]$/u

/**
 * The chapters of a text whose headings are lines with a sign and no elements of their own; undefined where these are
 * items of a list or labels. Chapters differ in what they are called, some are called by no label, they begin before
 * the first label, and one of them holds labels of another kind.
 */
export function chaptersIn(blocks: readonly Block[], labels: LabelsOfLines): Chapters | undefined {
  const first = blocks.findIndex((block) => signOf(block) !== undefined)
  const sign = signOf(blocks[first])
  if (sign === undefined) return undefined
  const before = blocks.slice(0, first)
  if (before.some((block) => labelled(block, labels).length > 0)) return undefined
  const chapters = cutAt(blocks.slice(first), (line) => signOf(line) === sign)
  const titles = chapters.map(({ title }) => title.text)
  const isCalledFreely = titles.some((text) => !isCore(labels.roleOf(text)))
  const holdsEntries = chapters.some(
    ({ children }) => new Set(children.flatMap((child) => labelled(child, labels))).size > 1,
  )
  const areChapters = titles.length > 1 && new Set(titles).size === titles.length
  return areChapters && isCalledFreely && holdsEntries ? { before, chapters } : undefined
}

/** Cuts a text at each line that heads a chapter; `count`: how many stand before it. */
export function cutAt(
  blocks: readonly Block[],
  isTitle: (line: Line, count: number) => boolean,
): readonly Chapter[] {
  const chapters: { readonly title: Line; readonly children: Block[] }[] = []
  for (const block of blocks) {
    if (block.kind === "line" && isTitle(block, chapters.length))
      chapters.push({ title: block, children: [] })
    else chapters.at(-1)?.children.push(block)
  }
  return chapters
}

function signOf(block: Block | undefined): string | undefined {
  if (block?.kind !== "line" || block.inItem || /。$/u.test(block.text)) return undefined
  if (withoutBrackets(block.text).length > 60) return undefined
  if (signs[0]?.test(block.text) === true) return closed.test(block.text) ? block.text.slice(0, 1) : undefined
  const at = signs.findIndex((sign) => sign.test(block.text))
  if (at < 0 || /^[^：:（(]{1,30}[：:]\s*\S/u.test(block.text)) return undefined
  return at === 1 ? block.text.slice(0, 1) : String(at)
}

/** What a block is labelled as. */
function labelled(block: Block, { roleOfLine }: LabelsOfLines): readonly LabelRole[] {
  const role =
    block.kind === "section" ? block.role : signOf(block) === undefined ? roleOfLine(block) : undefined
  return isCore(role) ? [role] : []
}
