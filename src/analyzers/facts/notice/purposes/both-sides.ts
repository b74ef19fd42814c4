import type { Block, Section } from "../layout/outline.ts"
import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import type { NoticeRecord } from "../records/find-records.ts"

/**
 * 当社および送信先は…以下の目的で利用します, ※2 当社及び送信先における利用目的です: purposes that say of themselves nowhere whose
 * they are stand for both sides where the notice says so once.
 */
export function withBothSides(
  records: readonly NoticeRecord[],
  page: readonly Section[],
  reading: Reading,
): readonly NoticeRecord[] {
  if (!page.some((section) => saysBoth(section, reading))) return records
  return records.map((record) => ({
    ...record,
    fields: record.fields.map((field) =>
      field.role === "purpose" ? { ...field, role: "purpose-both" } : field,
    ),
  }))
}

/** Rows speak of their own entry only. */
function saysBoth(block: Block, reading: Reading): boolean {
  if (block.kind === "section")
    return block.source !== "row" && block.children.some((child) => saysBoth(child, reading))
  return block.text.split(/(?<=。)/u).some((sentence) => namesBoth(sentence, reading))
}

const both =
  /([^、。：:\s]{1,8}?)(?:、|および|及び|並びに|ならびに|と|・)(?:の?各|情報の|外部)?送信先(?:の?事業者|企業|各社)?(?:の?(?:双方|両者|両方))?(?:における|での|にて|に|が|は|の)/gu
const elsewhere = /(異なり|異なる|ご確認|確認して|ご覧|参照|ません)/u

/** 送信先 is a word of the notice; 委託先 and 提供先 belong to other chapters. */
function namesBoth(sentence: string, { vocabulary }: Reading): boolean {
  if (!/目的/u.test(sentence) || elsewhere.test(sentence)) return false
  const own = allComparable(vocabulary.selfWords)
  return [...sentence.matchAll(both)].some(({ 1: name = "" }) =>
    own.some((word) => word !== "" && comparable(name).endsWith(word)),
  )
}
