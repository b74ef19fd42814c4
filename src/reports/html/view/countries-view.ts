import type { Destination } from "../../../analyzers/result.ts"
import { countryName, type Words } from "../../naming.ts"

/** What the three columns are called: of the legal entity, of the server that answered, as the notice states it. */
export const countryColumns = ({ prose }: Words): readonly string[] => {
  const { countryEntity, countryServer, countryStated } = prose.destinations.facts
  return [countryEntity, countryServer, countryStated]
}

/** The three countries of a destination, which are three things and never merged. */
export const countriesView = ({ country }: Destination, words: Words) => {
  const codes = [country.entity, country.server, country.stated]
  return countryColumns(words).map((label, at) => ({ label, value: countryText(codes[at], at, words) }))
}

/** That a notice states none is seen; the others are then not known. */
const countryText = (code: string | undefined, at: number, words: Words): string => {
  if (code !== undefined) return countryName(code, words)
  return at === 2 ? "—" : words.prose.unknownValue
}
