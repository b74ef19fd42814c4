import type { Scoring } from "../../corpus/corpus-request.ts"
import { type Label, labelsOf, sameAs, type Verdict } from "../../corpus/labels-of.ts"
import type { LabelledRequest } from "../../corpus/read-corpus.ts"
import { verdictOn } from "../../corpus/verdict-on.ts"
import type { Claim } from "./claim.ts"

/** A claim with what became of it: `ignored` where the corpus does not say, or where it does not count. */
export interface Judged {
  readonly claim: Claim
  readonly category: string
  readonly outcome: "right" | "wrong" | "ignored"
  readonly verdict: Verdict
}

/** One request held against its labels. */
export interface JudgedRequest {
  readonly request: LabelledRequest
  readonly labels: readonly Label[]
  readonly judged: readonly Judged[]
}

export function judge(request: LabelledRequest, claims: readonly Claim[], scoring: Scoring): JudgedRequest {
  const labels = labelsOf(request, scoring)
  const judged = claims.flatMap((claim) => {
    const named = { ...claim, categories: claim.categories.map((one) => sameAs(one, scoring)) }
    const verdict = verdictOn(claim, request, labels)
    // Every request to a host brings its cookies: only those the labels speak of count.
    if (claim.where === "cookie" && verdict.is !== "told") return []
    return [judgeClaim(named, verdict, { labels, neutral: scoring.neutral })]
  })
  return { request, labels, judged }
}

interface Ground {
  readonly labels: readonly Label[]
  readonly neutral: readonly string[]
}

function judgeClaim(claim: Claim, verdict: Verdict, { labels, neutral }: Ground): Judged {
  const [first = ""] = claim.categories
  const met = claim.categories.find((category) => meets(category, verdict))
  const category = met ?? first
  if (claim.categories.some((one) => neutral.includes(one)))
    return { claim, category, verdict, outcome: "ignored" }
  if (met !== undefined) return { claim, category, verdict, outcome: "right" }
  const outcome = isIgnored(claim, verdict, labels) ? "ignored" : "wrong"
  return { claim, category, verdict, outcome }
}

function meets(category: string, verdict: Verdict): boolean {
  return verdict.is === "told" && verdict.labels.some(({ categories }) => categories.includes(category))
}

/** An address inside a field brings parameters of its own; a field that holds others may be named for one of them. */
function isIgnored(claim: Claim, verdict: Verdict, labels: readonly Label[]): boolean {
  if (verdict.is === "undecided") return true
  if (verdict.is === "told") return verdict.around && verdict.labels.some(isAddress)
  if (verdict.is === "nothing") return false
  const inside = labels.filter(({ key, place }) => place === claim.where && key.startsWith(`${claim.name}.`))
  return inside.some(({ categories }) => claim.categories.some((one) => categories.includes(one)))
}

function isAddress({ categories }: Label): boolean {
  return categories.includes("page_url") || categories.includes("referrer")
}
