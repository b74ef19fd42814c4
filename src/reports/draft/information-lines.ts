import type { Assessment, Send } from "../../analyzers/result.ts"
import { categoryName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"
import notice from "./notice-words.json" with { type: "json" }

/** What says which information merely comes with a request. */
export interface InformationGround {
  /** Japanese, as the notice is. */
  readonly words: Words
  readonly metadata: ReadonlySet<string>
  /** The sends of the result by id. */
  readonly sends: ReadonlyMap<string, Send>
}

/** The information in plain words: what the tag sends on one line, what comes with any request folded into another. */
export const informationLines = (assessment: Assessment, ground: InformationGround): readonly string[] => {
  const items = itemsByCategory(assessment, ground)
  const isAccompanying = (category: string) =>
    ground.metadata.has(category) || (items.get(category)?.every(comesWithRequest) ?? false)
  const all = [...new Set(assessment.information.map(({ category }) => category))]
  const named = (categories: readonly string[]) =>
    categories.map((category) => categoryName(category, ground.words)).join("、")
  const own = all.filter((category) => !isAccompanying(category))
  const accompanying = all.filter(isAccompanying)
  return [
    ...(own.length === 0 ? [] : [named(own)]),
    ...(accompanying.length === 0 ? [] : [fill(notice.accompanying, { list: named(accompanying) })]),
  ]
}

/** Categories that nothing but the name of a parameter speaks for. */
export const guessedCategories = (
  assessment: Assessment,
  ground: Pick<InformationGround, "sends">,
): readonly string[] =>
  [...itemsByCategory(assessment, ground)]
    .filter(([, items]) => items.every(({ basis }) => basis === "parameter"))
    .map(([category]) => category)

type Item = Send["information"][number]

/** Part of any request; a cookie is there because somebody set it. */
const comesWithRequest = ({ basis, where }: Item): boolean => basis === "protocol" && where !== "cookie"

const itemsByCategory = (
  { sends: ids }: Assessment,
  { sends }: Pick<InformationGround, "sends">,
): ReadonlyMap<string, readonly Item[]> =>
  Map.groupBy(
    ids.flatMap((id) => sends.get(id)?.information ?? []),
    ({ category }) => category,
  )
