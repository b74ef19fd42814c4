import type { ItemBounds, ItemCount, ItemEstimate, SurveyDefinition, SurveyItem } from "../result/survey.ts"
import type { Basis } from "../result.ts"
import { estimateShare, type StratumCount, weighted } from "./estimate-share.ts"
import { itemQuestions } from "./items.ts"
import { type AnswerCounts, type Counts, countsOf, type Scope, type Tally } from "./tally.ts"

/** What is known of a rule beside its findings: what it rests on. */
export type RuleGround = Readonly<Record<string, { readonly article: string; readonly basis: Basis }>>

export interface Counting {
  readonly tally: Tally
  readonly definition: SurveyDefinition
  readonly rules: RuleGround
}

/** Every item with its figures over the sites of one scope. */
export function countItems(scope: Scope, { tally, definition, rules }: Counting): readonly SurveyItem[] {
  const counts = countsOf(tally, { scope })
  return itemQuestions.map((question) => {
    const ground = rules[question.rule]
    const estimate = estimateOf(question.id, scope, { tally, definition })
    return {
      ...question,
      article: ground?.article ?? "",
      basis: ground?.basis ?? "own",
      ...itemCount(counts, question.id),
      ...(estimate === undefined ? {} : { estimate }),
    }
  })
}

/** One item's counts; exclusions in the order of their number, then of their name. */
export function itemCount({ items }: Counts, id: string): ItemCount {
  const { yes, no, review, excluded } = items.get(id) ?? none
  return {
    ...{ denominator: yes + no + review, yes, no, review },
    excluded: [...excluded]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  }
}

const none: AnswerCounts = { yes: 0, no: 0, review: 0, excluded: new Map() }

function estimateOf(
  id: string,
  scope: Scope,
  { tally, definition: { sample } }: Omit<Counting, "rules">,
): ItemEstimate | undefined {
  if (sample === undefined) return undefined
  const strataOf = (hits: (answers: AnswerCounts) => number): readonly StratumCount[] =>
    sample.strata.map(({ value, population, drawn }) => {
      const part = sample.by === undefined ? { scope } : { scope, column: sample.by, value }
      const answers = countsOf(tally, part).items.get(id) ?? none
      return { hits: hits(answers), base: answers.yes + answers.no + answers.review, drawn, population }
    })
  const [yes, no, review] = (["yes", "no", "review"] as const).map((answer) =>
    estimateShare(strataOf((answers) => answers[answer])),
  )
  if (yes === undefined || no === undefined || review === undefined) return undefined
  return {
    population: weighted(
      strataOf(() => 0),
      ({ base }) => base,
    ),
    yes,
    no,
    review,
  }
}

/** Bounds of every item that some site answers. */
export function boundsOf(items: readonly SurveyItem[]): readonly ItemBounds[] {
  return items
    .filter(({ denominator }) => denominator > 0)
    .map(({ id, denominator, yes, no, review }) => {
      const share = (count: number) => count / denominator
      const settled = yes + no
      return {
        item: id,
        withReview: {
          yes: { low: share(yes), high: share(yes + review) },
          no: { low: share(no), high: share(no + review) },
        },
        ...(settled === 0 ? {} : { withoutReview: { yes: yes / settled, no: no / settled } }),
      }
    })
}
