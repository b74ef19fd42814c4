/** A text without the password before the host of an address in it, and without what a query calls one. */
export function withoutPassword(text: string): string {
  return text
    .replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*):[^/\s]*@/gi, "$1:[secret:password]@")
    .replace(/([?&](?:[\w-]*(?:password|passwd|pwd|secret|token|api_?key))=)[^&#\s]*/gi, "$1[secret:query]")
}
