import type { HeaderLines, RecordedSend } from "../../../crawler/evidence.ts"
import type { Leaf } from "./field.ts"

/** Headers that browsers and protocols write by themselves; what they tell is read elsewhere or is nothing. */
const written =
  /^(:|(accept|access-control|content|if|proxy|sec|upgrade)(-|$)|(cache-control|connection|cookie|date|dnt|expect|host|keep-alive|origin|pragma|priority|purpose|range|referer|save-data|te|trailer|transfer-encoding|user-agent|via|x-requested-with)$)/

/** Headers that a script added, which may carry anything. */
export function headerLeaves(headers: HeaderLines): Leaf[] {
  return headers
    .filter(([name, value]) => value !== "" && !written.test(name))
    .map(([name, value]) => ({ where: "header", name, value }))
}

/** Cookies as they were sent. */
export function cookieLeaves(cookies: RecordedSend["cookies"]): Leaf[] {
  return cookies.map(({ name, value }) => ({ where: "cookie", name, value }))
}
