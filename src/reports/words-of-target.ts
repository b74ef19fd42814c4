import type { Result } from "../analyzers/result.ts"
import type { Words } from "./naming.ts"
import type { Prose } from "./prose.ts"

/** The words for a target: what is said of a site in a browser we drove does not hold of every other. */
export const wordsOfTarget = (
  { target, environment }: Pick<Result, "target" | "environment">,
  words: Words,
): Words => {
  const { prose } = words
  const ofSite = environment.profile.endsWith("-webview") ? prose.ofWebView : undefined
  const own = { site: ofSite, app: prose.ofApp, attach: prose.ofAttached, har: prose.ofRecording }[
    target.kind
  ]
  return own === undefined ? words : { ...words, prose: withOwn(prose, own) as Prose }
}

/** Own sentences in place of those of the same name, at any depth. */
const withOwn = (whole: object, own: object): object => {
  const entries = Object.entries(own).map(([key, value]): [string, unknown] => {
    const before = Reflect.get(whole, key)
    return [key, isGroup(before) && isGroup(value) ? withOwn(before, value) : value]
  })
  return { ...whole, ...Object.fromEntries(entries) }
}

const isGroup = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value)
