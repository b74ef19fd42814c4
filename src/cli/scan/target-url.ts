import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** An address to scan; `added` when the user left `https://` out. */
export interface TargetUrl {
  readonly url: string
  readonly added: boolean
}

/**
 * The address a user means, as browsers take it: `www.example.jp/news` is `https://www.example.jp/news`. Throws a
 * `KnownFailure` for what no browser could open as a page of a site.
 */
export function targetUrl(given: string): TargetUrl {
  const text = given.trim()
  const scheme = schemeOf(text)
  if (scheme === undefined) return withoutScheme(text)
  if (scheme !== "http" && scheme !== "https") throw wrongScheme(text, scheme)
  const url = URL.parse(text)
  if (url === null) throw new KnownFailure(EXIT.usage, "notUrl", { given: quoted(text) })
  if (url.username !== "" || url.password !== "") throw new KnownFailure(EXIT.usage, "credentials")
  return { url: url.href, added: false }
}

/** `localhost:8080` and `www.example.jp:8443` have a port there, no scheme. */
function schemeOf(text: string): string | undefined {
  const found = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(text)
  return found?.[1]?.toLowerCase()
}

const HOST_LIKE =
  /^(?:[^\s/?#@:]+\.[^\s/?#@:.]{2,}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])\.?(?::\d+)?(?:[/?#]|$)/iu

function withoutScheme(text: string): TargetUrl {
  const url = HOST_LIKE.test(text) ? URL.parse(`https://${text}`) : null
  if (url === null) throw new KnownFailure(EXIT.usage, "notUrl", { given: quoted(text) })
  return { url: url.href, added: true }
}

/** `htps://www.example.jp` was most likely meant to be `https://www.example.jp`; `ftp://` was not. */
function wrongScheme(text: string, scheme: string): KnownFailure {
  const rest = text.slice(scheme.length).replace(/^[:/]+/, "")
  const mistyped = /^h?t?tps?s?$/.test(scheme) && HOST_LIKE.test(rest)
  return mistyped
    ? new KnownFailure(EXIT.usage, "notUrlGuess", { given: quoted(text), guess: `https://${rest}` })
    : new KnownFailure(EXIT.usage, "scheme", { given: quoted(text) })
}

/** Shortened, and without what might be a password. */
function quoted(text: string): string {
  const bare = text.replace(/[^/\s]*@/, "…@")
  return `"${bare.length > 100 ? `${bare.slice(0, 100)}…` : bare}"`
}
