import { CLAIM_KINDS, type Claim } from "../../config/knowledge/claims.ts"
import { columns, padEnd, padStart, wrap } from "../../reports/terminal/columns.ts"
import { visible } from "../../reports/visible.ts"
import { fill, type Words } from "../words.ts"
import type { FailedSample, KnowledgeReview } from "./check.ts"

export interface CheckView {
  readonly words: Words
  readonly width: number
  /** Every claim without a source of its own or of low confidence, not only their number. */
  readonly whole: boolean
}

/** What the check found, for a person: samples, claims by kind, services without a sample. */
export function checkLines(review: KnowledgeReview, { words, width, whole }: CheckView): readonly string[] {
  const { claims, samples, failed, unsampled } = review
  const label = words.knowledge
  const open = claims.filter(({ sourced, confidence }) => sourced !== "own" || confidence === "low")
  return [
    fill(label.samples, { passed: samples - failed.length, samples }),
    ...failed.flatMap((one) => wrap(`  ${failureOf(one, words)}`, width)),
    "",
    label.claims,
    ...table(claims, words),
    ...(whole ? open.map((claim) => `  ${claim.file}: ${claim.at}: ${remarks(claim, words)}`) : []),
    ...(whole || open.length === 0 ? [] : wrap(fill(label.more, { n: open.length }), width)),
    ...(unsampled.length === 0 ? [] : ["", fill(label.unsampled, { n: unsampled.length })]),
    ...wrap(unsampled.join(", "), width - 2).map((line) => `  ${line}`.trimEnd()),
  ].map(visible)
}

function failureOf({ file, at, ...outcome }: FailedSample, words: Words): string {
  const { expectedService, foundService, missing, unexpected, undecoded } = outcome
  const { failures: label } = words.knowledge
  const list = (ids: readonly string[]) => ids.join(words.punctuation.list)
  const said = [
    ...(foundService === expectedService
      ? []
      : [fill(label.service, { expected: expectedService, found: foundService ?? label.nobody })]),
    ...(missing.length > 0 ? [fill(label.missing, { categories: list(missing) })] : []),
    ...(unexpected.length > 0 ? [fill(label.unexpected, { categories: list(unexpected) })] : []),
    ...(undecoded ? [label.undecoded] : []),
  ]
  return `${file}: ${at}: ${said.join(" / ")}`
}

const counts = ["claims", "own", "service", "none", "low"] as const

function table(claims: readonly Claim[], { knowledge: label }: Words): readonly string[] {
  const byKind = CLAIM_KINDS.map((kind) => ({ kind, of: claims.filter((claim) => claim.kind === kind) }))
  const rows = byKind.filter(({ of }) => of.length > 0)
  const widest = Math.max(0, ...rows.map(({ kind }) => columns(label.kinds[kind])))
  const heads = counts.map((count) => label.counts[count])
  const row = (name: string, cells: readonly string[]) =>
    `  ${padEnd(name, widest)}${cells.map((cell, at) => `  ${padStart(cell, Math.max(5, columns(heads[at] ?? "")))}`).join("")}`
  return [
    row("", heads),
    ...rows.map(({ kind, of }) => row(label.kinds[kind], countsOf(of).map(String))),
    row("", countsOf(claims).map(String)),
  ]
}

function countsOf(claims: readonly Claim[]): readonly number[] {
  const by = (sourced: Claim["sourced"]) => claims.filter((claim) => claim.sourced === sourced).length
  const low = claims.filter(({ confidence }) => confidence === "low").length
  return [claims.length, by("own"), by("service"), by("none"), low]
}

function remarks({ sourced, confidence }: Claim, { knowledge: label, punctuation }: Words): string {
  const said = [
    ...(sourced === "own" ? [] : [label.counts[sourced]]),
    ...(confidence === "low" ? [label.counts.low] : []),
  ]
  return said.join(punctuation.list)
}
