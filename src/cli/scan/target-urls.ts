import type { Console } from "../console.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { fill, type Words } from "../words.ts"
import { targetUrl } from "./target-url.ts"

/** The addresses given as arguments, each once; says so where `https://` was added. Throws a `KnownFailure`. */
export function targetUrls(given: unknown, console: Console, words: Words): readonly string[] {
  const texts = (Array.isArray(given) ? given : []).map(String).filter((text) => text.trim() !== "")
  if (texts.length === 0) throw new KnownFailure(EXIT.usage, "noUrl")
  const targets = texts.map(targetUrl)
  for (const { url, added } of targets) if (added) console.say(fill(words.progress.schemeAdded, { url }))
  return [...new Set(targets.map(({ url }) => url))]
}
