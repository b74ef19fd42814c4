/**
 * A time zone's distance from UTC at a time (ISO 8601), as scripts write it: minutes with either sign (`-540` is what
 * `getTimezoneOffset` gives), hours, seconds, `+09:00`, `UTC+9`. Empty where zone or time is not known.
 */
export function offsetsOf(timezone: string, at: string): readonly string[] {
  const minutes = minutesFromUtc(timezone, at)
  if (minutes === undefined || minutes === 0) return []
  const sign = minutes < 0 ? "-" : "+"
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  const clock = [hours, rest].map((part) => String(part).padStart(2, "0"))
  const short = `${sign}${hours}${rest === 0 ? "" : `:${clock[1]}`}`
  return [
    ...[String(-minutes), String(minutes), String(minutes / 60), String(minutes * 60)],
    ...[`${sign}${clock.join(":")}`, `${sign}${clock.join("")}`, short, `UTC${short}`, `GMT${short}`],
    ...[`UTC${sign}${clock.join(":")}`, `GMT${sign}${clock.join(":")}`, `GMT${sign}${clock.join("")}`],
  ]
}

function minutesFromUtc(timezone: string, at: string): number | undefined {
  const time = Date.parse(at)
  if (timezone === "" || Number.isNaN(time)) return undefined
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: timezone, timeZoneName: "longOffset" })
    const name = format.formatToParts(time).find(({ type }) => type === "timeZoneName")?.value ?? ""
    const [, sign, hours, minutes] = /^GMT(?:([+-])(\d\d):(\d\d))?$/.exec(name) ?? []
    return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
  } catch (error) {
    if (error instanceof RangeError) return undefined // No time zone that is known here.
    throw error
  }
}
