import { expect, it } from "vitest"
import type { RecordedSend } from "../../../src/crawler/evidence.ts"
import { renderHar } from "../../../src/reports/har/render-har.ts"
import { proseOf } from "../../../src/reports/prose.ts"
import { portal } from "../../reports/fixture/result.ts"
import { visit } from "../../reports/fixture/visits.ts"
import { imported, written } from "./har.ts"

/** What a HAR file of ours must bring back of the sends it was made of. */
const broughtBack = (sends: readonly RecordedSend[]) => {
  return sends
    .map(({ url, method, transport, phase, cookies, initiator, frame, cname, messages, ...send }) => ({
      ...{ url: withoutFragment(url), method, transport, phase, frame, cname },
      cookies: cookies.map(({ name, value }) => `${name}=${value}`),
      chain: initiator?.chain,
      messages: messages?.map(({ direction, size }) => `${direction} ${size}`),
      status: send.response?.status,
    }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
}

const withoutFragment = (url: string) => url.replace(/#.*$/, "")

it("reads back what this tool wrote", async () => {
  const file = await written("own.har", [...renderHar(visit, portal, proseOf("ja"))].join(""))
  const read = (await imported([file])).visits.flatMap(({ sends }) => sends)
  expect(broughtBack(read)).toEqual(broughtBack(visit.sends))
  const bodies = (sends: readonly RecordedSend[]) =>
    new Map(
      sends.map(({ url, body }) => [
        withoutFragment(url),
        [body.text ?? body.base64 ?? body.state, body.truncated ?? false],
      ]),
    )
  expect(bodies(read)).toEqual(bodies(visit.sends))
})
