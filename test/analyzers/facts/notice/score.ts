import type { ReadEntry } from "../../../../src/analyzers/facts/notice/entries/read-entry.ts"

/** What a person read in a notice; `…` stands for words left out, `／` for a line break. */
export interface HandRead {
  readonly destination: string | null
  readonly info: string | null
  readonly purpose: string | null
  readonly destination_purpose?: string | null
}

export interface Score {
  tp: number
  fp: number
  fn: number
}

export type Field = "operator" | "information" | "purposeOwn" | "purposeDestination"
export type Scores = Record<Field, Score>

export function noScores(): Scores {
  const zero = () => ({ tp: 0, fp: 0, fn: 0 })
  return { operator: zero(), information: zero(), purposeOwn: zero(), purposeDestination: zero() }
}

export function f1({ tp, fp, fn }: Score): number {
  return tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn)
}

/** Adds one notice: entries are paired in order of the truth, each by operator and the text that fits best. */
export function addScores(scores: Scores, truth: readonly HandRead[], entries: readonly ReadEntry[]): void {
  const left = [...entries]
  for (const one of truth) {
    const at = bestIndex(one, left)
    const entry = at < 0 ? undefined : left.splice(at, 1)[0]
    count(scores.operator, one.destination, entry?.operator)
    count(scores.information, one.info, entry?.information.join("／"))
    count(
      scores.purposeOwn,
      one.purpose,
      entry && [...entry.purposeWords.own, ...entry.purposeWords.unassigned].join("／"),
    )
    count(scores.purposeDestination, one.destination_purpose, entry?.purposeWords.destination.join("／"))
  }
  for (const extra of left) {
    scores.operator.fp += 1
    if (extra.information.length > 0) scores.information.fp += 1
    if (extra.purposeWords.own.length + extra.purposeWords.unassigned.length > 0) scores.purposeOwn.fp += 1
    if (extra.purposeWords.destination.length > 0) scores.purposeDestination.fp += 1
  }
}

function bestIndex(truth: HandRead, entries: readonly ReadEntry[]): number {
  const fits = entries.map(
    (entry) =>
      Number(isSame(truth.destination ?? "", entry.operator ?? "")) * 2 +
      Number(isSame(truth.info ?? "", entry.information.join("／"))) * 2 +
      Number(
        isSame(truth.purpose ?? "", [...entry.purposeWords.own, ...entry.purposeWords.unassigned].join("／")),
      ),
  )
  const best = Math.max(0, ...fits)
  return best === 0 ? -1 : fits.indexOf(best)
}

function count(score: Score, truth: string | null | undefined, found: string | undefined): void {
  const [wanted, got] = [truth ?? "", found ?? ""]
  if (wanted === "" && got === "") return
  if (wanted !== "" && got !== "" && isSame(wanted, got)) score.tp += 1
  else {
    if (wanted !== "") score.fn += 1
    if (got !== "") score.fp += 1
  }
}

/**
 * Whether two texts are the same span: equal letters, or nine tenths of all letter pairs shared; where the person
 * left words out, the words kept must all be there.
 */
export function isSame(truth: string, found: string): boolean {
  const got = letters(found)
  if (truth.includes("…"))
    return truth
      .split(/[…／]/u)
      .map(letters)
      .every((part) => got.includes(part) || overlap(part, got).recall >= 0.6)
  const { precision, recall } = overlap(letters(truth), got)
  return 2 * precision * recall >= 0.8 * (precision + recall) && precision + recall > 0
}

function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
}

function overlap(truth: string, found: string): { readonly precision: number; readonly recall: number } {
  const [a, b] = [pairs(truth), pairs(found)]
  const shared = a.filter((pair) => b.includes(pair)).length
  const back = b.filter((pair) => a.includes(pair)).length
  return { precision: b.length === 0 ? 0 : back / b.length, recall: a.length === 0 ? 1 : shared / a.length }
}

function pairs(text: string): readonly string[] {
  return Array.from({ length: Math.max(1, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
