import type { Difference } from "../result/comparison.ts"
import type { Result, StatedInformation } from "../result.ts"
import { destinationsOf } from "./compare-destinations.ts"
import type { Side } from "./compared-side.ts"
import { type Comparing, concluded, difference } from "./comparing.ts"
import { type Lone, type Occurrence, presences } from "./presence.ts"

interface SeenCategory extends Occurrence {
  readonly destination: string
  readonly category: string
  readonly stated: StatedInformation["stated"] | undefined
}

/** Categories of information that only one result has at a destination both have. */
export function compareInformation(comparing: Comparing): readonly Difference[] {
  const { lone } = presences(comparing, (side) => categoriesOf(side, comparing))
  return lone.map((one) => categoryDifference(one, comparing))
}

/** By destination and category; destinations that only one side has are told of as such. */
function categoriesOf(side: Side, { before, after }: Comparing): ReadonlyMap<string, SeenCategory> {
  const destinations = destinationsOf(side)
  const stated = statedOf(side.result)
  const visits = visitsByCategory(side.result)
  return new Map(
    [...visits].flatMap(([destination, categories]) => {
      const one = destinations.get(destination)
      if (one === undefined || !before.seenIn.has(destination) || !after.seenIn.has(destination)) return []
      return [...categories].map(([category, seen]) => {
        const key = `${destination} ${category}`
        const { chained, roots } = one
        return [
          key,
          { destination, category, visits: seen, chained, roots, stated: stated.get(key) },
        ] as const
      })
    }),
  )
}

function visitsByCategory({ sends }: Result): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>> {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const { destination, visit, information } of sends) {
    const categories = found.get(destination) ?? new Map<string, Set<string>>()
    found.set(destination, categories)
    for (const { category } of information)
      categories.set(category, (categories.get(category) ?? new Set()).add(visit))
  }
  return found
}

function statedOf({ assessments }: Result): ReadonlyMap<string, StatedInformation["stated"]> {
  return new Map(
    assessments.flatMap(({ destination, information }) =>
      information.map(({ category, stated }) => [`${destination} ${category}`, stated] as const),
    ),
  )
}

/** A category may be new because it is now recognised: with other knowledge the kind is never a change. */
function categoryDifference(
  { is, occurrence, weighed }: Lone<SeenCategory>,
  comparing: Comparing,
): Difference {
  const { destination, category, stated } = occurrence
  const { judgedOtherwise } = comparing
  const open = stated === "no"
  return difference({
    subject: "information",
    key: `${destination} ${category}`,
    destination,
    aspect: "presence",
    is,
    ...weighed,
    ...(judgedOtherwise !== undefined && weighed.kind === "change" ? concluded(comparing, []) : {}),
    direction: open ? (is === "new" ? "worse" : "better") : "neutral",
    before: is === "gone" ? [category] : [],
    after: is === "new" ? [category] : [],
  })
}
