import type { Result } from "../analyzers/result.ts"
import { destinationName } from "./destination-name.ts"
import type { Words } from "./naming.ts"
import { tagName } from "./placing.ts"
import { shortened } from "./shortened.ts"

/** What readers call the things a finding can point to, by id. Addresses and unknown ids stand for themselves. */
export type SubjectNames = ReadonlyMap<string, string>

const quoteKept = 40

export const subjectNames = (result: Result, words: Words): SubjectNames =>
  new Map([
    ...result.notices.flatMap((notice): readonly (readonly [string, string])[] => [
      [notice.id, notice.title ?? notice.url],
      ...notice.entries.map(({ id, quote }) => [id, shortened(quote, quoteKept)] as const),
    ]),
    ...result.visits.map(({ id, url }) => [id, url] as const),
    ...result.tags.map((tag) => [tag.id, tagName(tag, words)] as const),
    ...result.storage.map(({ id, name }) => [id, name] as const),
    ...destinationNames(result, words),
  ])

/** Destinations by their own ids and by those of their assessments. */
const destinationNames = (result: Result, words: Words): readonly (readonly [string, string])[] => {
  const names = new Map(result.destinations.map((one) => [one.id, destinationName(one, words)]))
  return [
    ...names,
    ...result.assessments.map(({ id, destination }) => [id, names.get(destination) ?? id] as const),
  ]
}
