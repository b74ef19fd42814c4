/** The policy of a page that carries none: nothing is loaded and nothing runs. */
const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"

/**
 * The Content-Security-Policy a page of ours carries in itself, for its header as well, where it also keeps others
 * from framing it. A report's own policy names the digests of its style and script.
 */
export function policyIn(page: string): string {
  const carried = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
    page.slice(0, 4000),
  )?.[1]
  return `${carried === undefined ? NOTHING : unescaped(carried)}; frame-ancestors 'none'`
}

function unescaped(text: string): string {
  return text
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x3D;", "=")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
}
