import type { ArticleKey } from "../../config/knowledge/article-key.ts"
import type { Facts } from "../facts/facts.ts"
import type { Basis, Finding, Outcome, Severity } from "../result.ts"

/** What a rule says of one subject; the rule's own data is added by `applyRules`. */
export interface Observation {
  readonly outcome: Outcome
  /** An id or address in the result. */
  readonly subject: string
  readonly message: { readonly ja: string; readonly en: string }
  readonly evidence: readonly string[]
  /** Set where this subject weighs more or less than the rule as a whole. */
  readonly severity?: Severity
}

/**
 * What a rule cannot do without; where it is missing the rule answers `unknown`. `pages`: the pages of the service as a
 * visitor sees them.
 */
export type Need = "visits" | "notices" | "pages"

/**
 * One rule: cited data and a short pure function. The file's name is the id, after the failing state.
 * Only a rule resting on statute or ordinance may answer `fail`.
 */
export interface Rule {
  readonly id: string
  readonly title: { readonly ja: string; readonly en: string }
  readonly basis: Basis
  readonly article: ArticleKey
  readonly severity: Severity
  readonly needs: readonly Need[]
  readonly check: (facts: Facts) => readonly Observation[]
}

/** A finding of the rule from one observation. Without statute or ordinance behind it, a `fail` is for a person. */
export function findingOf(rule: Rule, observation: Observation & Pick<Finding, "named">): Finding {
  const { id, basis, article } = rule
  const binding = basis === "statute" || basis === "ordinance"
  const outcome = observation.outcome === "fail" && !binding ? "review" : observation.outcome
  return {
    rule: id,
    basis,
    article,
    ...observation,
    outcome,
    severity: observation.severity ?? rule.severity,
  }
}
