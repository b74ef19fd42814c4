import { percentDecoded } from "./encoded-text.ts"
import { decodeLimits, type NamedParts } from "./field.ts"

/** `a=1&b=2`, percent-encoded. A lone `YWJj=` is padded base64, not a name without a value. */
export function formParts(text: string): NamedParts | undefined {
  if (!/^[^=&\s{}[\]<>"]{1,200}=/.test(text) || isPadded(text)) return undefined
  return pairsOf(text)
}

/** One form per line, as batches of events are sent. */
export function formLinesParts(text: string): NamedParts | undefined {
  if (!/^[^=&\s{}[\]<>"]{1,200}=[^\n]*\r?\n[^=&\s{}[\]<>"]{1,200}=/.test(text)) return undefined
  const forms = text
    .split(/\r?\n/, decodeLimits.fields)
    .filter((line) => line !== "")
    .map(formParts)
  return forms.every((form) => form !== undefined) ? forms.flat().slice(0, decodeLimits.fields) : undefined
}

/** `a=1; b=2`, as a page reads its cookies. */
export function cookieLineParts(text: string): NamedParts | undefined {
  if (!/^[^=&;,\s{}[\]<>"]{1,200}=[^;&]*;\s?[^=&;,\s{}[\]<>"]{1,200}=/.test(text)) return undefined
  return text.split(/;\s?/, decodeLimits.fields).flatMap((pair) => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(pair) ?? []
    return name === undefined || value === undefined ? [] : [[name, percentDecoded(value) ?? value] as const]
  })
}

/** As `URLSearchParams` reads them, but no more than the limit, and with the encodings Japanese pages used to have. */
export function pairsOf(text: string): NamedParts {
  let end = 0
  for (let pairs = 0; pairs < decodeLimits.fields && end < text.length; pairs++) {
    const next = text.indexOf("&", end)
    end = next < 0 ? text.length : next + 1
  }
  const bounded = text.slice(0, end)
  const pairs = [...new URLSearchParams(bounded)]
  return pairs.some((pair) => pair.some((one) => one.includes("\ufffd"))) ? otherPairs(bounded) : pairs
}

function otherPairs(text: string): NamedParts {
  return text.split("&").flatMap((pair) => {
    const at = pair.indexOf("=")
    const [name, value] = at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)]
    return pair === "" ? [] : [[plain(name), plain(value)] as const]
  })
}

function plain(text: string): string {
  const spaced = text.replaceAll("+", " ")
  return percentDecoded(spaced) ?? spaced
}

function isPadded(text: string): boolean {
  return text.length % 4 === 0 && /^[A-Za-z0-9+/_-]{2,}={1,2}$/.test(text)
}
