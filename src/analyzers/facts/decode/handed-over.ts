import { pathSegments } from "./address-parts.ts"
import { below, type Decoded, type Leaf } from "./field.ts"
import { pairsOf } from "./form-parts.ts"
import { jsonParts } from "./json-parts.ts"
import { isScrambled } from "./scrambled.ts"

/** What was handed to the app, in named leaves; `undecoded` where it could not be taken apart. */
export interface HandedOver {
  readonly leaves: readonly Leaf[]
  readonly undecoded: boolean
}

/**
 * Takes apart a call of a bridge as it was recorded: `object.method(argument,...)`, the arguments as JSON. A value alone
 * has the method's name (`setUserId("1")`), or its handler's where that is `postMessage`; a name and a value are a pair.
 */
export function handedByCall(call: string): HandedOver {
  const [, path = "", text = ""] = /^([^(]*)\((.*)\)$/s.exec(call) ?? []
  const given = argumentsIn(text)
  if (path === "" || given === undefined) return { leaves: [], undecoded: true }
  const called =
    path
      .replace(/\.postMessage$/, "")
      .split(".")
      .at(-1) ?? ""
  const parts = partsOf(called, given)
  return {
    leaves: parts.map(([name, value]) => ({ where: "body", name, value })),
    undecoded: isScrambled(parts),
  }
}

/** What cannot be written as JSON is handed over as nothing we could read. */
function argumentsIn(text: string): readonly unknown[] | undefined {
  return listIn(text) ?? listIn(text.replace(/(?<=^|,)undefined(?=,|$)/g, "null"))
}

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const list: unknown = JSON.parse(`[${text}]`)
    return Array.isArray(list) ? list : undefined
  } catch {
    return undefined // An object without a form of its own, or a call too long to be recorded whole.
  }
}

type Parts = Decoded["parts"]

function partsOf(called: string, given: readonly unknown[]): Parts {
  const [key, value] = given
  const isPair = given.length === 2 && typeof key === "string" && /^[\w.:-]{1,60}$/.test(key)
  const parts = isPair ? [...leaf(called, key), ...leaf(below(called, key), value)] : []
  return isPair ? parts : given.flatMap((one) => leaf(called, one))
}

function leaf(name: string, value: unknown): Parts {
  if (value === null || value === undefined) return []
  if (typeof value !== "object") return [[name, String(value)]]
  const parts = (jsonParts(JSON.stringify(value)) ?? []).map(([inner, text]): Parts[number] => [
    below(name, inner),
    text,
  ])
  return [...parts, ...namedValue(name, value)]
}

/** A message may name a property and its value apart: `{"command":"setUserProperty","name":"plan","value":"gold"}`. */
function namedValue(called: string, message: object): Parts {
  if (!("name" in message && "value" in message)) return []
  const { name, value } = message
  return typeof name === "string" && typeof value !== "object" ? [[below(called, name), String(value)]] : []
}

/** Addresses that call or write to somebody, or show an app in a store: what stands in them is not the user's. */
const ofOthers = /^(tel|telprompt|sms|smsto|mailto|facetime|market|itms(-apps|-appss)?):/i

/** Takes apart an address for an app: its path, its query, and the extras of Android's `intent:` (`S.name=value`). */
export function handedByAddress(address: string): HandedOver {
  const url = ofOthers.test(address) ? null : URL.parse(address)
  if (!url) return { leaves: [], undecoded: false }
  const extras = /^#Intent;/.test(url.hash)
    ? url.hash.split(";").flatMap(extraOf)
    : pairsOf(url.hash.replace(/^#/, ""))
  const parts: Parts = [...pairsOf(url.search.slice(1)), ...extras]
  const segments = pathSegments(url).map(
    ([name, value]): Leaf => ({ where: "url", name, value, inPath: true }),
  )
  return {
    leaves: [...parts.map(([name, value]): Leaf => ({ where: "url", name, value })), ...segments],
    undecoded: isScrambled(parts),
  }
}

/** The letter says the type: a string, a number, a truth. */
function extraOf(text: string): Parts {
  return pairsOf(/^[SBbcdfils]\.(.*)$/s.exec(text)?.[1] ?? "")
}
