/** A moment (ms since the epoch) as ISO 8601 in Japan's time, with its offset. */
export function isoWithOffset(moment: number): string {
  const nineHours = 9 * 60 * 60 * 1000
  return new Date(moment + nineHours).toISOString().replace("Z", "+09:00")
}
