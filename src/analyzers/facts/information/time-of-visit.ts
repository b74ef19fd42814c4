import type { KnownValue } from "./known-value.ts"
import { wordsOfName } from "./words-of-name.ts"

const hour = 3_600_000

/** A recording longer than this is looked at as if it had ended then, in hours. */
const longest = 48

/**
 * From when to when a visit went on (ISO 8601): a number of seconds or milliseconds that names a time in it is known to
 * be that. One value for each hour begun: a scan's visits have one, a recording may have many.
 */
export function timeOfVisit(startedAt: string, finishedAt: string): readonly KnownValue[] {
  const from = Date.parse(startedAt)
  if (Number.isNaN(from)) return []
  const hours = Math.floor((Date.parse(finishedAt) - from) / hour) || 0
  return Array.from({ length: Math.min(longest, Math.max(0, hours) + 1) }, (_, at) => ({
    category: "visit_time",
    text: String(from + at * hour),
    reason: "value-is-time-of-visit",
    match: "time",
  }))
}

/** Whether a text has the form of a time since 1970: seconds or milliseconds, with or without a fraction. */
export function hasTimeForm(text: string): boolean {
  return /^1\d{9}(\d{3})?(\.\d{1,6})?$/.test(text)
}

/** A little before the visit, as clocks differ, up to the longest a visit takes. */
export function isTimeOf(sent: string, { text }: KnownValue): boolean {
  const [whole = ""] = sent.split(".", 1)
  const since = Number(whole) * (whole.length === 10 ? 1000 : 1) - Number(text)
  return since > -hour / 60 && since < hour
}

/** Names of what is only there so that no cache answers, or that is a number made from a time. */
const madeUp =
  /^(z|r|n|x|ns|cb|ord|num|rnd|rand|random|nocache|no|bust(er)?|cache|cachebuster|correlator|seed|nonce|key|guid|uuid|v|ver|version|rev|build|callback|jsonp|)$|id$/

export function isMadeUp(name: string): boolean {
  const words = wordsOfName(name)
  return madeUp.test(words.at(-1) ?? "") || words.includes("cache") || words.includes("random")
}
