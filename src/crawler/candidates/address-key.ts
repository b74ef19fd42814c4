/** An address as one document: without fragment, in the form the browser writes it. */
export function addressKey(url: string): string {
  const bare = url.replace(/#.*$/, "")
  return URL.parse(bare)?.href ?? bare
}
