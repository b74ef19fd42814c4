import type { Failure } from "../../crawler/evidence.ts"
import type { FailureCode } from "../../crawler/visit/visit-failure.ts"
import type { Words } from "../words.ts"

/** Why something could not be seen, in the reader's language, with the browser's own name for it where there is one. */
export function failureReason({ code, message }: Failure, words: Words): string {
  const sentences: Readonly<Record<FailureCode, string>> = words.failures
  const sentence = isKnown(code, sentences) ? sentences[code] : `${words.failures.internal}: ${message}`
  const name = /\bERR_[A-Z0-9_]+/.exec(message)?.[0] ?? code
  return `${sentence}${words.punctuation.open}${name}${words.punctuation.close}`
}

function isKnown(code: string, sentences: Readonly<Record<FailureCode, string>>): code is FailureCode {
  return Object.hasOwn(sentences, code)
}
