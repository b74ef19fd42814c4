import type { Send } from "../../analyzers/result.ts"
import { categoryName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"
import type { Field } from "./draft.ts"
import { guessedCategories } from "./information-lines.ts"
import type { Described } from "./row-fields.ts"

interface CheckGround {
  /** Words of the draft's reader. */
  readonly reader: Words
  readonly sends: ReadonlyMap<string, Send>
}

/** What a person must confirm about a row: a sentence for every reason why a field is marked, then what is beside them. */
export const rowChecks = (
  described: Described,
  fields: readonly Field[],
  { reader, sends }: CheckGround,
): readonly string[] => {
  const { prose } = reader
  const { checks } = prose.draft
  const { destination, assessment } = described
  const open = Map.groupBy(
    fields.filter(({ check }) => check),
    (field) => doubtOf(field, described),
  )
  const sentence = (doubt: Doubt) => {
    const names = open.get(doubt)?.map(({ key }) => prose.draft.fields[key])
    return names ? [fill(checks[doubt], { fields: names.join(prose.punctuation.list) })] : []
  }
  const guessed = guessedCategories(assessment, { sends }).map((id) => categoryName(id, reader))
  const information = guessed.join(prose.punctuation.list)
  return [
    ...(["open", "listedName", "assumedPurpose", "doubtful"] as const).flatMap(sentence),
    ...(guessed.length === 0 ? [] : [fill(checks.guessed, { information })]),
    ...(destination.chainedOnly ? [checks.chained] : []),
    ...(assessment.verdict === "unknown" ? [checks.unseen] : []),
  ]
}

type Doubt = "open" | "listedName" | "assumedPurpose" | "guessed" | "doubtful"

/** Why a field is marked. */
const doubtOf = ({ key, lines }: Field, { destination }: Described): Doubt => {
  if (lines.length === 0 || key === "service") return "open"
  if (key === "information") return "guessed"
  if (key === "purposeDestination") return "assumedPurpose"
  return key === "operator" && destination.knownBy === "entity-list" ? "listedName" : "doubtful"
}
