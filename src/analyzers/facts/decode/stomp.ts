/**
 * The headers (without the empty ones) and the body of a STOMP frame a client sends; undefined for other text.
 * https://stomp.github.io/stomp-specification-1.2.html
 */
export function stompParts(text: string): (readonly [string, string])[] | undefined {
  const [head] = /^(?:CONNECT|STOMP|SEND|SUBSCRIBE|ACK|NACK|BEGIN|COMMIT|DISCONNECT)\r?\n/.exec(text) ?? []
  const end = text.indexOf("\u0000")
  const blank = /\r?\n\r?\n/.exec(text)
  if (head === undefined || end < 0 || !blank || blank.index > end) return undefined
  const headers = text.slice(head.length, blank.index).split(/\r?\n/)
  const named = headers.map(
    (line) => [line.split(":", 1)[0] ?? "", line.slice(line.indexOf(":") + 1)] as const,
  )
  const body = text.slice(blank.index + blank[0].length, end)
  return [...named, ["", body] as const].filter(([, value]) => value !== "")
}
