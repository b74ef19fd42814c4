/**
 * The kind of consent string a text is by its own form; undefined for anything else. TCF: the core segment of a TC
 * string, version 2, with the times, the language and the country where they belong. GPP: its header and a section.
 * https://github.com/InteractiveAdvertisingBureau/GDPR-Transparency-and-Consent-Framework,
 * https://github.com/InteractiveAdvertisingBureau/Global-Privacy-Platform
 */
export function consentString(text: string): "TCF" | "GPP" | undefined {
  if (/^DB[A-Za-z0-9_-]{1,40}~[A-Za-z0-9_.~-]{2,}$/.test(text)) return "GPP"
  return isCoreSegment(text.split(".", 1)[0] ?? "") ? "TCF" : undefined
}

const shortestCore = 36
const tenthsPerDay = 864_000
/** Days since 1970 of 2018-01-01 (before the framework) and 2100-01-01. */
const firstDay = 17_532
const lastDay = 47_482

function isCoreSegment(text: string): boolean {
  if (text.length < shortestCore || !/^C[A-Za-z0-9_-]{1,4000}$/.test(text)) return false
  const bits = [...Buffer.from(text.slice(0, shortestCore), "base64url")]
    .map((byte) => byte.toString(2).padStart(8, "0"))
    .join("")
  const number = (from: number, length: number) => Number.parseInt(bits.slice(from, from + length), 2)
  const days = [number(6, 36), number(42, 36)].map((time) => time / tenthsPerDay)
  const letters = [108, 114, 201, 207].map((from) => number(from, 6))
  return (
    number(0, 6) === 2 &&
    days.every((day) => day > firstDay && day < lastDay) &&
    letters.every((letter) => letter < 26)
  )
}
