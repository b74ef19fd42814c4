import { beforeAll, describe, expect, it } from "vitest"
import type { Send } from "../../src/analyzers/result/send.ts"
import { type AnalyzedLibraries, analyzeLibraries } from "./analyze-libraries.ts"
import { type Label, readLabels } from "./label.ts"

const labels = readLabels()

/** Information that no page gives to a library unless its label expects it. */
const neverFed = [
  "name",
  "phone",
  "postal_address",
  "demographics",
  "payment",
  "purchase",
  "hashed_contact",
  "advertising_id",
  "precise_location",
  "contacts_media",
  "battery_sensor",
  "auth",
  "communication_meta",
]

let analyzed: AnalyzedLibraries

beforeAll(async () => {
  analyzed = await analyzeLibraries(labels)
}, 180_000)

describe.each(labels)("$library $version", (label) => {
  it("is seen to send all that arrived", () => {
    const arrived = analyzed.received.filter(({ host }) => host in label.hosts)
    expect(arrived.length).toBeGreaterThan(0)
    expect(sendsOf(label).map(whatWasAsked).toSorted()).toEqual(
      arrived.map(({ method, host, path }) => `${method} https://${host}${path}`).toSorted(),
    )
  })

  it("sends to whom its makers are", () => {
    const ids = new Set(sendsOf(label).map(({ destination }) => destination))
    const found = analyzed.result.destinations.filter(({ id }) => ids.has(id))
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      operatorOriginal: expect.stringContaining(label.operator),
      service: expect.stringMatching(new RegExp(label.service, "i")),
      knownBy: "vendor",
    })
  })

  it("is found to tell what it was fed and what it collects", () => {
    const found = toldBy(label)
    expect(label.expect.filter((category) => !found.has(category))).toEqual([])
  })

  it("keeps no miss on record that is found by now", () => {
    const found = toldBy(label)
    expect(Object.keys(label.missed).filter((category) => found.has(category))).toEqual([])
  })

  it("is not found to tell what it does not", () => {
    const found = toldBy(label)
    const absent = [...label.not, ...neverFed.filter((category) => !label.expect.includes(category))]
    expect(absent.filter((category) => found.has(category))).toEqual([])
  })

  it.skipIf(label.undecoded)("sends nothing that is not taken apart", () => {
    const left = sendsOf(label).filter(({ body }) => body === "undecoded")
    expect(left.map(whatWasAsked)).toEqual([])
  })
})

function sendsOf({ hosts }: Label): readonly Send[] {
  return analyzed.result.sends.filter(({ url }) => new URL(url).hostname in hosts)
}

function whatWasAsked({ method, url }: Send): string {
  return `${method} ${url}`
}

/** What the library itself put into its sends: every request's own headers say the same for any library. */
function toldBy(label: Label): ReadonlySet<string> {
  const items = sendsOf(label).flatMap(({ information }) => information)
  return new Set(items.filter(({ basis }) => basis !== "protocol").map(({ category }) => category))
}
