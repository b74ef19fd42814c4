import type { BadFrameRow } from "./bad-frame-row.ts"

/** An address as browsers write it (names in Punycode), and the key two lines for the same site share. */
export interface SiteAddress {
  readonly url: string
  readonly key: string
}

type NoAddress = Pick<BadFrameRow, "reason" | "detail">

const hostLike = /^[^\s/?#@:]+\.[^\s/?#@:.]{2,}\.?(?::\d+)?(?:[/?#]|$)/u

/** The address in a cell; `https://` may be left out. Full-width letters and full stops are read as usual ones. */
export function siteAddress(cell: string): SiteAddress | NoAddress {
  const text = cell.trim().replace(/^[<"'「]+|[>"'」]+$/gu, "")
  if (text === "") return { reason: "no-url", detail: "" }
  const detail = text.replace(/[^/\s]*@/u, "…@").slice(0, 120)
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d+(?:[/?#]|$))/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return { reason: "scheme", detail }
  if (scheme === undefined && !hostLike.test(text)) return { reason: "not-url", detail }
  const url = URL.parse(scheme === undefined ? `https://${text}` : text)
  if (url === null) return { reason: "not-url", detail }
  if (url.username !== "" || url.password !== "") return { reason: "credentials", detail }
  url.hash = ""
  const host = url.hostname.replace(/\.$/, "").replace(/^www\./, "")
  return { url: url.href, key: `${host}:${url.port}${url.pathname}${url.search}` }
}
