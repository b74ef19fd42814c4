import { createHash } from "node:crypto"
import type { ShownDocument } from "../../../crawler/evidence.ts"
import type { KnownValue } from "./known-value.ts"
import { searchWordsOf } from "./search-words.ts"

/** What a page shown as the top document makes known. */
export function ofPage({ url, title, at }: ShownDocument): KnownValue[] {
  return [
    { category: "page_url", text: url, reason: "value-is-page-address", match: "address", from: at },
    ...digestsOf(url).map(
      ([algorithm, text]): KnownValue => ({
        category: "page_url",
        text,
        reason: `value-is-page-address-digest: ${algorithm}`,
        match: "whole",
        from: at,
      }),
    ),
    hostOf(url, at),
    ...searchWordsOf(url, at),
    ...(title ? titleOf(title) : []),
  ]
}

/** What the address a page was reached from makes known. */
export function ofReferrer({ referrer, at }: ShownDocument): KnownValue[] {
  if (!referrer) return []
  return [
    { category: "referrer", text: referrer, reason: "value-is-referrer", match: "address", from: at },
    ...searchWordsOf(referrer, at),
  ]
}

/** Short titles are words that also stand for other things (`News`, `トップ`). */
export function titleOf(text: string): KnownValue[] {
  const width = [...text.trim()].reduce((sum, character) => sum + (character > "\u2e80" ? 2 : 1), 0)
  return width < 10 ? [] : [{ category: "page_title", text, reason: "value-is-page-title", match: "whole" }]
}

const hostNames =
  /^(dh|host|hostname|host_?name|page_?host|site_?domain|page_?domain|domain|site|publisher_?domain)$/i

function hostOf(url: string, from: number): KnownValue {
  const text = new URL(url).hostname
  return { category: "page_url", text, reason: "value-is-page-host", match: "named", names: hostNames, from }
}

const algorithms = ["md5", "sha1", "sha256"] as const

/** Digests of the address, with and without fragment and query, as hex and as base64. */
function digestsOf(url: string): readonly (readonly [string, string])[] {
  const variants = new Set([url, url.replace(/#.*$/s, ""), url.replace(/[?#].*$/s, "")])
  return [...variants].flatMap((variant) =>
    algorithms.flatMap((algorithm) => {
      const digest = createHash(algorithm).update(variant, "utf8").digest()
      return (["hex", "base64", "base64url"] as const).map(
        (form) => [algorithm, digest.toString(form)] as const,
      )
    }),
  )
}
