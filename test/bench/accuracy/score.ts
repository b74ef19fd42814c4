import type { Label } from "../../corpus/labels-of.ts"
import type { JudgedRequest } from "./judge.ts"

/** Of what was claimed, how much was right; of what was asked, how much was found. */
export interface Score {
  readonly right: number
  readonly claimed: number
  readonly found: number
  readonly asked: number
}

/** The score over all and per category; a category's recall is over the labels that mean it first. */
export interface Scores {
  readonly all: Score
  readonly byCategory: ReadonlyMap<string, Score>
}

/** One thing that was claimed or asked, and whether rightly so. */
interface Mark {
  readonly kind: "claimed" | "asked"
  readonly category: string
  readonly good: boolean
}

/** Each category once per request, wherever in it. */
export function perCategory(requests: readonly JudgedRequest[]): Scores {
  return sum(requests.flatMap(marksOfRequest))
}

/** Each category at each field. */
export function perField(requests: readonly JudgedRequest[]): Scores {
  return sum(requests.flatMap(marksOfFields))
}

function marksOfRequest({ labels, judged }: JudgedRequest): Mark[] {
  const counted = judged.filter(({ outcome }) => outcome !== "ignored")
  const claimed = new Set(counted.map(({ category }) => category))
  const possible = new Set(labels.flatMap(({ categories }) => categories))
  const asked = Map.groupBy(
    labels.filter(({ asked }) => asked),
    ({ categories }) => categories[0] ?? "",
  )
  const found = foundLabels(judged)
  return [
    ...[...claimed].map((category) => mark("claimed", category, possible.has(category))),
    ...[...asked].map(([category, of]) =>
      mark("asked", category, claimed.has(category) || of.some((label) => found.has(label))),
    ),
  ]
}

/** The labels that a claim on their own field meets. */
export function foundLabels(judged: JudgedRequest["judged"]): ReadonlySet<Label> {
  return new Set(
    judged.flatMap(({ verdict, category }) =>
      verdict.is === "told" ? verdict.labels.filter(({ categories }) => categories.includes(category)) : [],
    ),
  )
}

function marksOfFields({ labels, judged }: JudgedRequest): Mark[] {
  const counted = judged.filter(({ outcome }) => outcome !== "ignored")
  const found = foundLabels(judged)
  return [
    ...counted.map(({ category, outcome }) => mark("claimed", category, outcome === "right")),
    ...labels
      .filter(({ asked }) => asked)
      .map((label) => mark("asked", label.categories[0] ?? "", found.has(label))),
  ]
}

function mark(kind: Mark["kind"], category: string, good: boolean): Mark {
  return { kind, category, good }
}

function sum(marks: readonly Mark[]): Scores {
  const byCategory = [...Map.groupBy(marks, ({ category }) => category)].map(
    ([category, of]) => [category, scoreOf(of)] as const,
  )
  return { all: scoreOf(marks), byCategory: new Map(byCategory) }
}

function scoreOf(marks: readonly Mark[]): Score {
  const claimed = marks.filter(({ kind }) => kind === "claimed")
  const asked = marks.filter(({ kind }) => kind === "asked")
  return {
    claimed: claimed.length,
    right: claimed.filter(({ good }) => good).length,
    asked: asked.length,
    found: asked.filter(({ good }) => good).length,
  }
}

/** Precision and recall as a table shows them. */
export function cells({ right, claimed, found, asked }: Score): readonly string[] {
  return [share(right, claimed), share(found, asked)]
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : (part / whole).toFixed(3)
}
