import { type CorpusRequest, type Place, places, type Scoring } from "./corpus-request.ts"

/** One thing a field tells: any of `categories` says it; the first is the one meant. */
export interface Label {
  readonly place: Place
  readonly key: string
  readonly categories: readonly string[]
  /** Whether it must be found; not where something neutral would do as well. */
  readonly asked: boolean
}

/** What the corpus says of one field. */
export type Verdict =
  | { readonly is: "told"; readonly labels: readonly Label[]; readonly around: boolean }
  | { readonly is: "nothing" | "undecided" | "unknown" }

/** All labels of a request, with the categories under the names the score uses. */
export function labelsOf({ tells }: CorpusRequest, scoring: Scoring): readonly Label[] {
  return places.flatMap((place) =>
    Object.entries(tells[place] ?? {}).flatMap(([key, told]) =>
      [told].flat().map((one) => labelOf(place, key, { one, scoring })),
    ),
  )
}

function labelOf(place: Place, key: string, { one, scoring }: { one: string; scoring: Scoring }): Label {
  const all = one.split("|")
  const categories = all.map((name) => sameAs(name, scoring)).filter((name) => name !== "?")
  const asked = !all.some((name) => name === "?" || scoring.neutral.includes(name))
  return { place, key, categories: [...new Set(categories)], asked }
}

/** The one name the score uses for categories that it does not tell apart. */
export function sameAs(category: string, { same }: Scoring): string {
  return same[category] ?? category
}
