/** Text made comparable: NFKC, lower case, no white space. */
export function foldedText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "")
}
