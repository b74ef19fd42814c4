import type { Channel } from "../news.ts"

const TIMEOUT = 30_000

/** POSTs the news as JSON; any answer but 2xx is a failure. Chat services read its `text`. */
export function webhook(url: string): Channel {
  return {
    name: "webhook",
    tell: async (news) => {
      const response = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json", "idempotency-key": `gaibu-${news.scan}` },
        body: JSON.stringify(news),
        signal: AbortSignal.timeout(TIMEOUT),
      })
      await response.body?.cancel()
      if (!response.ok) throw new Error(`HTTP ${response.status}`)
    },
  }
}
