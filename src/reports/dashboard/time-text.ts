import type { Frame } from "./dashboard.ts"

/** `2026-11-20 03:00`, in the time zone of the dashboard; empty for no time. */
export const timeText = (iso: string | undefined, { timeZone }: Pick<Frame, "timeZone">): string => {
  if (iso === undefined || Number.isNaN(Date.parse(iso))) return ""
  const format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" })
  return format.format(new Date(iso))
}
