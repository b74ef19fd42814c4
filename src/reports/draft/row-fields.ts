import type { Assessment, Destination } from "../../analyzers/result.ts"
import { handlerName } from "../destination-name.ts"
import { countryName, purposeName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"
import type { Field, FieldKey } from "./draft.ts"
import type { Fact, KnownDestination } from "./draft-knowledge.ts"
import { guessedCategories, type InformationGround, informationLines } from "./information-lines.ts"
import { isOpenable } from "./is-openable.ts"
import notice from "./notice-words.json" with { type: "json" }

/** One destination with what is known of it. */
export interface Described {
  readonly destination: Destination
  readonly assessment: Assessment
  readonly known: KnownDestination | undefined
}

/** What the notice would say of one destination. What is not known stays open and marked; a link or country is left out. */
export const rowFields = (described: Described, ground: InformationGround): readonly Field[] => [
  operatorField(described),
  serviceField(described),
  field(
    "information",
    informationLines(described.assessment, ground),
    guessedCategories(described.assessment, ground).length === 0,
  ),
  purposeField("purposeOwn", described.known?.purposes, ground.words),
  purposeField("purposeDestination", described.known?.purposesDestination, ground.words),
  ...linkFields(described, ground.words),
  ...countryFields(described, ground.words),
]

const field = (key: FieldKey, lines: readonly string[], sure: boolean): Field => ({
  key,
  lines,
  check: !sure || lines.length === 0,
})

const operatorField = ({ destination: { operator, party }, known }: Described): Field => {
  if (operator === undefined) return field("operator", [], false)
  const name = known?.brand === undefined ? operator : `${operator}（${known.brand}）`
  return field("operator", [name], party === "affiliate" || (known?.operatorSure ?? false))
}

/** Where the service is not known, its hosts stand in for it. */
const serviceField = ({ destination: { service, hosts } }: Described): Field =>
  service === undefined
    ? field("service", [fill(notice.hosts, { hosts: hosts.join("、") })], false)
    : field("service", [service], true)

const purposeField = (key: FieldKey, fact: Fact<readonly string[]> | undefined, words: Words): Field => {
  const names = fact?.value.map((id) => purposeName(id, words)) ?? []
  return field(key, names.length === 0 ? [] : [names.join("、")], fact?.sure ?? false)
}

const linkFields = ({ destination, known }: Described, words: Words): readonly Field[] => {
  const name = handlerName(destination, words)
  return [
    ...linkField("optOut", known?.optOut, fill(notice.optOutLink, { name })),
    ...linkField("policy", known?.policy, fill(notice.policyLink, { name })),
  ]
}

const linkField = (key: FieldKey, fact: Fact<string> | undefined, text: string): readonly Field[] =>
  fact !== undefined && isOpenable(fact.value) ? [{ ...field(key, [text], fact.sure), link: fact.value }] : []

const countryFields = ({ destination, known }: Described, words: Words): readonly Field[] => {
  const { entity } = destination.country
  return entity === undefined
    ? []
    : [field("country", [countryName(entity, words)], known?.operatorSure ?? false)]
}
