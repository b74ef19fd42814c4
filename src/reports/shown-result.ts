import type { Result } from "../analyzers/result.ts"
import { type JudgedDestination, judgedDestinations } from "./judged-destination.ts"
import type { Words } from "./naming.ts"
import { type Tags, tagsOf } from "./placing.ts"
import { type SubjectNames, subjectNames } from "./subject-names.ts"
import { wordsOfTarget } from "./words-of-target.ts"

/** A result with the words it is told in, and what every format looks things up in. */
export interface ShownResult {
  readonly result: Result
  readonly words: Words
  readonly judged: readonly JudgedDestination[]
  readonly tags: Tags
  readonly subjects: SubjectNames
  /** SHA-256 that stands for the record the report is made from, where it is sealed. */
  readonly record?: string | undefined
}

export const shownResult = (result: Result, given: Words, record?: string): ShownResult => {
  const words = wordsOfTarget(result, given)
  return {
    result,
    words,
    judged: judgedDestinations(result),
    tags: tagsOf(result),
    subjects: subjectNames(result, words),
    record,
  }
}
