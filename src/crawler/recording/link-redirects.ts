import type { RecordedSend } from "../evidence.ts"

/** Ties each hop of a redirect to the one that sent it on: the next send to the address the answer named. */
export function linkRedirects(sends: readonly RecordedSend[]): readonly RecordedSend[] {
  const waiting = new Map<string, RecordedSend[]>()
  return sends.map((send) => {
    const from = waiting.get(send.url)?.shift()
    const target = redirectTarget(send)
    if (target !== undefined) waiting.set(target, [...(waiting.get(target) ?? []), send])
    if (!from) return send
    const { initiator } = send
    return {
      ...send,
      redirectedFrom: from.id,
      initiator: {
        ...(initiator ?? from.initiator ?? { chain: [] }),
        kind: "redirect" as const,
        url: from.url,
      },
    }
  })
}

function redirectTarget({ url, response }: RecordedSend): string | undefined {
  if (!response || response.status < 300 || response.status > 399) return undefined
  const location = response.headers.find(([name]) => name === "location")?.[1]
  const target = location === undefined ? null : URL.parse(location, url)
  if (!target) return undefined
  target.hash = ""
  return target.href
}
