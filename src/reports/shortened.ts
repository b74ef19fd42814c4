/** The text cut to so many characters, never inside one, with a sign of what was cut. */
export const shortened = (text: string, kept: number, sign = "…"): string => {
  if (text.length <= kept) return text
  const characters = Array.from(text)
  return characters.length <= kept ? text : characters.slice(0, kept).join("") + sign
}
