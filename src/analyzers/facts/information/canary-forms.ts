import { createHash } from "node:crypto"
import type { Canary } from "../../../crawler/evidence.ts"

/** A typed value in every form it may be sent in, made once per visit. */
export interface CanaryForms {
  readonly canary: Canary
  /** Texts that stand in what is sent when it holds the value, by how they were made. Compared in lower case. */
  readonly texts: ReadonlyMap<string, string>
  /** Base64 texts; there case counts. */
  readonly base64: readonly string[]
  /** Digest, as hex or as base64url without padding → how it was made. */
  readonly digests: ReadonlyMap<string, string>
}

const algorithms = ["md5", "sha1", "sha256", "sha512"] as const

/** The forms of one typed value. */
export function formsOf(canary: Canary): CanaryForms {
  const variants = variantsOf(canary)
  return {
    canary,
    texts: new Map(variants.flatMap(textForms)),
    base64: [...new Set(variants.flatMap(base64Forms))],
    digests: new Map(variants.flatMap(digestForms)),
  }
}

/** The value as typed and as receivers bring it into one shape before they compare or hash it. */
function variantsOf({ kind, value }: Canary): readonly string[] {
  return [...new Set([value, value.toLowerCase(), ...(normalised[kind]?.(value) ?? [])])]
}

const normalised: Readonly<Partial<Record<Canary["kind"], (value: string) => readonly string[]>>> = {
  email: (value) => {
    const [local = "", domain = ""] = value.trim().toLowerCase().split("@")
    return [`${local.replaceAll(".", "")}@${domain}`, `${local.split("+", 1)[0]}@${domain}`]
  },
  phone: (value) => {
    const digits = value.replace(/\D/g, "")
    const national = digits.replace(/^0/, "")
    // E.164; some leave out the sign, some keep the hyphens.
    return [digits, `+81${national}`, `81${national}`, `+81-${value.replace(/^0/, "")}`]
  },
  postal_code: (value) => [value.replace(/\D/g, "")],
  name: (value) => (value.includes(" ") ? [value.replaceAll(" ", ""), value.replaceAll(" ", "　")] : []),
  text: (value) => [value.replaceAll(" ", "")],
}

function textForms(value: string): readonly (readonly [string, string])[] {
  const hex = Buffer.from(value, "utf8").toString("hex")
  const forms: readonly (readonly [string, string])[] = [
    [value, "plain"],
    [encodeURIComponent(value), "url"],
    [encodeURIComponent(value).replaceAll("%20", "+"), "url"],
    [encodeURIComponent(encodeURIComponent(value)), "url"],
    [hex, "hex"],
    [escaped(value), "json"],
  ]
  return forms.map(([text, how]) => [text.toLowerCase(), how] as const).toReversed()
}

/** Beyond ASCII as JSON writes it when it escapes (`\u3042`). */
function escaped(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`)
}

/** What stays the same of the value's base64 wherever it stands in a longer text: three ways to be aligned. */
function base64Forms(value: string): readonly string[] {
  const bytes = Buffer.from(value, "utf8")
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64")
    const first = Math.ceil((offset * 8) / 6)
    const last = Math.floor(((offset + bytes.length) * 8) / 6)
    const stable = encoded.slice(first, last)
    return [stable, stable.replaceAll("+", "-").replaceAll("/", "_")]
  })
}

function digestForms(value: string): readonly (readonly [string, string])[] {
  return algorithms.flatMap((algorithm) => {
    const digest = createHash(algorithm).update(value, "utf8").digest()
    return [
      [digest.toString("hex"), algorithm],
      [digest.toString("base64url"), algorithm],
    ] as const
  })
}
