const shown = 80

/** Categories whose values tell nothing of a person by themselves and are shown as they are. */
const plain = new Set([
  "page_url",
  "page_title",
  "referrer",
  "screen",
  "language",
  "timezone",
  "user_agent",
  "os",
  "device",
  "event_action",
  "tag_info",
  "consent_state",
  "content_viewed",
])

/** A sample for the result: plain values cut to length, everything else masked but for its first characters. */
export function redactedSample(category: string, value: string | undefined): string | undefined {
  if (value === undefined || value === "") return undefined
  if (plain.has(category)) return value.length > shown ? `${value.slice(0, shown)}…` : value
  const kept = Math.min(4, Math.floor(value.length / 3))
  return `${value.slice(0, kept)}…(${value.length})`
}
