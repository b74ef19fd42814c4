import { percentDecoded } from "./encoded-text.ts"
import { decodeLimits, type NamedParts } from "./field.ts"
import { pairsOf } from "./form-parts.ts"

/** The query and fragment parameters of an address, also of one without scheme or host that has a query. */
export function addressParts(text: string): NamedParts | undefined {
  const url = addressIn(text)
  if (!url) return undefined
  const { search, hash } = url
  const fragment = hash.includes("=") ? pairsOf(hash.slice(hash.indexOf("?") + 1).replace(/^#/, "")) : []
  return [...pairsOf(search.slice(1)), ...fragment].slice(0, decodeLimits.fields)
}

function addressIn(text: string): URL | undefined {
  if (/^(https?|wss?):\/\//i.test(text)) return URL.parse(text) ?? undefined
  if (/^\/\/[\w.-]+\.[\w-]+[:/?]/.test(text)) return URL.parse(`https:${text}`) ?? undefined
  return /^\/[^\s?#=&]*\?[^\s=&?]+=/.test(text)
    ? (URL.parse(text, "https://without-host.invalid") ?? undefined)
    : undefined
}

/** The segments of an address's path as `path.1`, `path.2`, ... */
export function pathSegments(url: URL): NamedParts {
  return segmentsOf(url).flatMap((segment, at) => {
    const own = segment.split(";", 1)[0] ?? ""
    return own === "" ? [] : [[`path.${at + 1}`, decodedSegment(own)] as const]
  })
}

/** What segments of a path carry behind semicolons, by name (`;src=1;u1=a`). */
export function matrixParts(url: URL): NamedParts {
  return segmentsOf(url).flatMap((segment) =>
    segment
      .split(";", decodeLimits.fields)
      .slice(1)
      .flatMap((pair) => {
        const at = pair.indexOf("=")
        return at < 1
          ? []
          : [[decodedSegment(pair.slice(0, at)), decodedSegment(pair.slice(at + 1))] as const]
      }),
  )
}

function segmentsOf({ pathname }: URL): readonly string[] {
  return pathname.split("/", decodeLimits.segments + 1).slice(1)
}

function decodedSegment(text: string): string {
  return percentDecoded(text) ?? text
}
