import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { z } from "zod"
import { InformationTable } from "../../src/config/knowledge/tables.ts"
import { type CorpusRequest, places } from "./corpus-request.ts"
import { read, readCorpus } from "./read-corpus.ts"
import { textsOf } from "./texts-of.ts"

const { services, requests, scoring } = readCorpus()
const information = InformationTable.parse(read("../../src/config/knowledge/information.yml"))
const categories = new Set(Object.keys(information.categories))

describe("the corpus", () => {
  test("has at least 300 requests to 50 services", () => {
    expect(requests.length).toBeGreaterThanOrEqual(300)
    expect(services.length).toBeGreaterThanOrEqual(50)
  })

  test("names each request once within its service", () => {
    const names = requests.map(({ service, id }) => `${service}/${id}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test("holds out one vendor in three by the digest of its name", () => {
    const wrong = services.filter(({ vendor, split }) => split !== splitOf(vendor))
    expect(wrong.map(({ service }) => service)).toEqual([])
  })

  test("labels with categories that exist", () => {
    const { properties } = z
      .object({ properties: z.record(z.string(), z.object({ category: z.string().optional() })) })
      .parse(read("trackhar-properties.yml"))
    const used = [
      ...requests.flatMap(({ tells }) => Object.values(tells).flatMap((told) => Object.values(told).flat())),
      ...Object.values(properties).flatMap(({ category = "?" }) => [category]),
      ...scoring.neutral,
      ...Object.entries(scoring.same).flat(),
    ]
    const unknown = new Set(used.flatMap((one) => one.split("|")).filter((one) => !categories.has(one)))
    expect([...unknown]).toEqual(["?"])
  })

  test("labels only what stands in the request", () => {
    expect(requests.flatMap(absent)).toEqual([])
  })

  test("says something of every parameter of an address", () => {
    expect(requests.flatMap(unspoken)).toEqual([])
  })

  test("says one thing of a field", () => {
    const twice = requests.flatMap((request) =>
      places.flatMap((place) => {
        const keys = keysAt(request, place)
        return keys.filter((key, at) => keys.indexOf(key) !== at)
      }),
    )
    expect(twice).toEqual([])
  })
})

function splitOf(vendor: string): string {
  const digest = createHash("sha256").update(vendor).digest("hex").slice(0, 8)
  return Number.parseInt(digest, 16) % 3 === 0 ? "held-out" : "seen"
}

function keysAt({ tells, notInformation, undecided }: CorpusRequest, place: (typeof places)[number]) {
  return [...Object.keys(tells[place] ?? {}), ...(notInformation[place] ?? []), ...(undecided[place] ?? [])]
}

/** Labelled keys of which some part stands nowhere in the request, whatever encodings are taken off. */
function absent(request: CorpusRequest): string[] {
  const texts = textsOf(request)
  const stands = (part: string) => texts.some((text) => text.includes(part))
  const wanting = places.flatMap((place) =>
    keysAt(request, place).filter((key) => {
      if (place === "cookie") return !(key in request.cookies)
      if (place === "url" && !isParameter(key, request)) return true
      return !(stands(key) || key.split(".").every((part) => /^\d+$/.test(part) || stands(part)))
    }),
  )
  return wanting.map((key) => `${request.id}: ${key}`)
}

/** Whether a parameter of the address has the name, or one that the name goes on from. */
function isParameter(key: string, { url }: CorpusRequest): boolean {
  return [...new URL(url).searchParams.keys()].some((name) => key === name || key.startsWith(`${name}.`))
}

/** Parameters with a value of which the corpus says nothing, nor of anything inside them. */
function unspoken(request: CorpusRequest): string[] {
  const keys = keysAt(request, "url")
  return [...new URL(request.url).searchParams]
    .filter(
      ([name, value]) => value !== "" && !keys.some((key) => key === name || key.startsWith(`${name}.`)),
    )
    .map(([name]) => `${request.id}: ${name}`)
}
