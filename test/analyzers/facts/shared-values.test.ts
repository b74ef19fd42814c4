import { createHmac } from "node:crypto"
import { expect, test } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import { evidence, knowledgeWith, send, stored, visit } from "../evidence-builder.ts"

const key = "ab".repeat(32)
const id = "u-7f3a9c2b51d8"
const other = "u-00aa11bb22cc"

const sends = [
  send(`https://a.example/c?uid=${id}`),
  send(`https://b.example/s?partner=${id}`, { id: "b" }),
  send("https://c.example/", { id: "c", cookies: [{ name: "sid", value: id }] }),
  send(`https://d.example/x?uid=${other}`, { id: "d" }),
]
const seen = (digestKey?: string) =>
  analyze(
    evidence({
      ...(digestKey === undefined ? {} : { digestKey }),
      visits: [visit({ sends, stored: [stored("sid", id), stored("own", other)] })],
    }),
    knowledgeWith([]),
    [],
  )

test("the same value at several destinations is told by its keyed digest, never by itself", () => {
  const result = seen(key)
  const digest = createHmac("sha256", Buffer.from(key, "hex")).update(id).digest("hex").slice(0, 16)
  expect(result.sharedValues).toEqual([
    expect.objectContaining({
      digest,
      destinations: ["domain:a.example", "domain:b.example", "domain:c.example"],
      names: ["uid", "partner", "sid"],
      sends: [`v1/https://a.example/c?uid=${id}`, "v1/b", "v1/c"],
    }),
  ])
  const items = result.sends.flatMap(({ information }) => information)
  expect(items.filter((item) => item.digest === digest)).toHaveLength(3)
  expect(JSON.stringify(result.sharedValues?.map(({ sends: _, ...rest }) => rest))).not.toContain(id)
})

test("other keys give other digests, and no key none", () => {
  const digests = (digestKey: string) => seen(digestKey).sharedValues?.map(({ digest }) => digest)
  expect(digests("cd".repeat(32))).not.toEqual(digests(key))
  const without = seen()
  expect(without.sharedValues).toBeUndefined()
  expect(JSON.stringify(without.sends)).not.toContain('"digest"')
})

test("Google's cookie and the client id taken from it are the same value", () => {
  const client = "1234567890.1750000000"
  const shared = analyze(
    evidence({
      digestKey: key,
      visits: [
        visit({
          stored: [stored("_ga", `GA1.1.${client}`)],
          sends: [
            send(`https://a.example/c?cid=${client}`),
            send("https://b.example/", { id: "b", cookies: [{ name: "_ga", value: `GA1.1.${client}` }] }),
          ],
        }),
      ],
    }),
    knowledgeWith([]),
    [],
  ).sharedValues
  expect(shared?.map(({ destinations }) => destinations)).toEqual([["domain:a.example", "domain:b.example"]])
})

test("what went to one destination in each of two visits is not shared", () => {
  const visits = ["a", "b"].map((host, at) =>
    visit({ id: `v${at}`, stored: [stored("sid", id)], sends: [send(`https://${host}.example/?uid=${id}`)] }),
  )
  expect(analyze(evidence({ digestKey: key, visits }), knowledgeWith([]), []).sharedValues).toEqual([])
})
