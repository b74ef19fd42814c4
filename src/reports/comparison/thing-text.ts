import type { ComparedDestination, Difference } from "../../analyzers/result/comparison.ts"
import { destinationName } from "../destination-name.ts"
import { categoryName, type Words } from "../naming.ts"
import { fill, lookUp } from "../prose.ts"

/** The destinations of a comparison by id. */
export type Known = ReadonlyMap<string, ComparedDestination>

/** What a destination is called; its id where the record does not name it. */
export const knownName = (id: string, known: Known, words: Words): string => {
  const one = known.get(id)
  return one ? destinationName(one, words) : id
}

/** What a difference is about: the name of the thing, then the aspect and more on a line of its own. */
export const thingText = (
  difference: Difference,
  known: Known,
  words: Words,
): { readonly name: string; readonly more: string } => {
  const { destination, label, key, subject } = difference
  const own = label ?? key
  const named = destination === undefined ? own : knownName(destination, known, words)
  const aspect = aspectText(difference, words)
  if (subject === "tag")
    return { name: label || named, more: [aspect, placing(key, known, words)].filter(isSaid).join(" · ") }
  if (subject === "finding") return { name: named === own ? findingSubject(key) : named, more: label ?? key }
  if (subject === "entry" || subject === "signal") return { name: own, more: aspect }
  if (subject === "choice") return { name: lookUp(words.prose.runs, key) ?? key, more: aspect }
  return { name: named, more: aspect }
}

const isSaid = (text: string): boolean => text !== ""

/** An aspect may carry what it is about: `reach /news/`, `provision page_url`. */
const aspectText = ({ aspect }: Difference, words: Words): string => {
  const [code = "", ...rest] = aspect.split(" ")
  const text = lookUp(words.prose.comparison.aspects, code) ?? code
  if (code === "provision") return `${text} ${rest.map((id) => categoryName(id, words)).join(" ")}`
  return code === "reach" ? `${text} ${rest.join(" ")}` : text
}

/** The key of a tag holds who placed it, the container, and the destination of the tag that loaded it. */
const placing = (key: string, known: Known, words: Words): string => {
  const [, placedBy = "", container = "", parent = ""] = key.split(" | ")
  const sentence = lookUp(words.prose.placements, placedBy)
  const loader = parent === "" ? words.prose.unknownValue : knownName(parent, known, words)
  return sentence === undefined ? "" : fill(sentence, { container, parent: loader })
}

const findingSubject = (key: string): string => key.replace(/^[^|]*\| \w+ /, "")
