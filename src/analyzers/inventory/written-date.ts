/** 令和1年 is 2019. */
const beforeReiwa = 2018

const western = /^((?:19|20)\d\d)[年./-] ?(\d{1,2})(?:[月./-] ?(\d{1,2}))?/
const reiwa = /^令和(元|\d{1,2})年(\d{1,2})月(?:(\d{1,2}))?/

/** A date as a notice writes it (`2024年4月1日`, `令和6年4月`) as ISO 8601; a month alone is taken to its end. */
export function writtenDate(text: string): string | undefined {
  const [, year, month, day = "31"] = western.exec(text) ?? reiwaParts(text) ?? []
  if (year === undefined || month === undefined) return undefined
  return [year, month.padStart(2, "0"), day.padStart(2, "0")].join("-")
}

function reiwaParts(text: string): readonly (string | undefined)[] | undefined {
  const found = reiwa.exec(text)
  if (found === null) return undefined
  const [whole, year, month, day] = found
  return [whole, String(beforeReiwa + (year === "元" ? 1 : Number(year))), month, day]
}

/** Nine hours ahead of UTC, without summer time. */
const japanOffset = 9 * 60 * 60 * 1000

/** The day in Japan of an ISO 8601 time. */
export function dayInJapan(time: string): string {
  return new Date(Date.parse(time) + japanOffset).toISOString().slice(0, 10)
}
