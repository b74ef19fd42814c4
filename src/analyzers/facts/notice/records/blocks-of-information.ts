import { findTerms } from "../information/find-terms.ts"
import { withoutMarks } from "../labels/label.ts"
import type { LabelRole } from "../labels/label-role.ts"
import type { Line } from "../layout/outline.ts"
import { comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { isThingSent } from "../sentences/sent-things.ts"
import { fieldOf } from "./field-of.ts"
import { type Field, linesInRole, type NoticeRecord } from "./find-records.ts"

/**
 * Blocks side by side that each have a piece of information as their heading (クラッシュ情報 over 利用目的 and 送信先)
 * are told by what is sent: one record for each destination, with all of its blocks.
 */
export function withBlocksOfInformation(
  records: readonly NoticeRecord[],
  reading: Reading,
): readonly NoticeRecord[] {
  const blocks = records.filter((record) => isBlock(record, reading))
  const isPiece = ({ title }: NoticeRecord) =>
    title !== undefined && isPieceOfInformation(withoutMarks(title.text), reading)
  const beside = new Map<string, readonly NoticeRecord[]>()
  for (const block of blocks) beside.set(placeOf(block), [...(beside.get(placeOf(block)) ?? []), block])
  const many = [...beside.values()].filter((group) => {
    const pieces = group.filter(isPiece).length
    return pieces > 1 && pieces * 2 >= group.length
  })
  const isTaken = new Set(many.flat())
  return [...records.filter((record) => !isTaken.has(record)), ...many.flatMap(byDestination)]
}

/** Under a heading that names nobody stand the destination and what for, and no other name. */
function isBlock(record: NoticeRecord, { names, roleOf }: Reading): boolean {
  const { title, source, fields } = record
  const heads = ["information", "service", "party"] as const
  if (title === undefined || source === "row" || linesInRole(record, "destination").length === 0) return false
  if (heads.some((role) => fields.some((field) => field.role === role))) return false
  const text = withoutMarks(title.text)
  return text.length <= 40 && roleOf(text) === undefined && !names.isCompany(text) && !names.isService(text)
}

function isPieceOfInformation(text: string, { information }: Reading): boolean {
  return isThingSent(text) || findTerms(text, information.lexicon).length > 0
}

function placeOf({ above }: NoticeRecord): string {
  return above.map(({ text }) => text).join("\n")
}

function byDestination(blocks: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const byName = new Map<string, { readonly line: Line; readonly blocks: NoticeRecord[] }>()
  for (const block of blocks) {
    for (const line of linesInRole(block, "destination")) {
      const known = byName.get(comparable(line.text))
      if (known === undefined) byName.set(comparable(line.text), { line, blocks: [block] })
      else known.blocks.push(block)
    }
  }
  return [...byName.values()].flatMap((one) => ofDestination(one.line, one.blocks))
}

function ofDestination(line: Line, blocks: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const [first] = blocks
  if (first === undefined) return []
  const { title: _, ...rest } = first
  const titles = blocks.flatMap(({ title }) => (title === undefined ? [] : [plainly(title)]))
  const roles = new Set(blocks.flatMap(({ fields }) => fields.map(({ role }) => role)))
  const told = [...roles].filter((role) => role !== "destination").flatMap((role) => together(role, blocks))
  return [{ ...rest, fields: [fieldOf("destination", [line]), fieldOf("information", titles), ...told] }]
}

function plainly(title: Line): Line {
  return { ...title, text: withoutMarks(title.text) }
}

/** What the blocks say under labels of a role, each line once. */
function together(role: LabelRole, blocks: readonly NoticeRecord[]): readonly Field[] {
  const fields = blocks.flatMap((block) => block.fields.filter((field) => field.role === role))
  const lines = new Map(
    fields.flatMap((field) => field.lines).map((line) => [comparable(line.text), line] as const),
  )
  const [first] = fields
  return first === undefined ? [] : [{ ...first, lines: [...lines.values()] }]
}
