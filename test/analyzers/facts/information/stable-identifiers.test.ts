import { describe, expect, it } from "vitest"
import { namer } from "../../../../src/analyzers/facts/destination/namer.ts"
import { readSends } from "../../../../src/analyzers/facts/send/read-sends.ts"
import type { RecordedSend, Visit } from "../../../../src/crawler/evidence.ts"
import { evidence, knowledgeWith, send, visit } from "../../evidence-builder.ts"

const knowledge = knowledgeWith([])

/** The queries of the sends of each visit; the same page unless another is given. */
interface Visited {
  readonly queries: readonly string[]
  readonly url?: string
  readonly run?: Visit["run"]
}

function found(...visits: readonly Visited[]): readonly string[] {
  const made = evidence({
    visits: visits.map(({ queries, url = "https://www.mise.example/", run = "fresh" }, number) =>
      visit({ id: `v${number}`, run, url, sends: queries.map(sent) }),
    ),
  })
  return readSends(made, knowledge, namer(made, knowledge)).sends.flatMap(({ id, information }) =>
    information
      .filter(({ reason }) => reason === "value-differs-between-profiles")
      .map(({ category, name }) => `${id} ${category} ${name}`),
  )
}

function sent(query: string, at: number): RecordedSend {
  return send(`https://log.vendor.example/c?${query}`, { id: `s${at}` })
}

const first = "zk=a1b2c3d4e5f6a7b8"
const second = "zk=99887766aabbccdd"

describe("a value is an identifier", () => {
  it("where it stays in a visit and differs between visits of the same page", () => {
    expect(found({ queries: [first, first] }, { queries: [second] })).toEqual([
      "v0/s0 client_id zk",
      "v0/s1 client_id zk",
      "v1/s0 client_id zk",
    ])
  })

  it("also where it is encoded", () => {
    const encoded = (query: string) => `zk=${Buffer.from(`${query.slice(3)}.visitor`).toString("base64")}`
    expect(found({ queries: [encoded(first), encoded(first)] }, { queries: [encoded(second)] })).toContain(
      "v0/s0 client_id zk",
    )
  })

  it("also in runs of other choices, and beside visits of other pages", () => {
    const visits = [
      { queries: [first, first] },
      { queries: [second, second], run: "reject" as const },
      { queries: ["zk=0f0e0d0c0b0a9988"], url: "https://www.mise.example/other" },
    ]
    expect(found(...visits)).toHaveLength(5)
  })
})

describe("a value is none", () => {
  it.each<[string, readonly Visited[]]>([
    ["where it is the same everywhere", [{ queries: [first, first] }, { queries: [first] }]],
    [
      "where two of three visits share it",
      [{ queries: [first, first] }, { queries: [first] }, { queries: [second] }],
    ],
    [
      "where it changes with every send",
      [{ queries: [first, second] }, { queries: ["zk=0f0e0d0c0b0a9988"] }],
    ],
    ["in one visit", [{ queries: [first, first] }]],
    ["where no visit sends it twice", [{ queries: [first] }, { queries: [second] }]],
    [
      "where the visits are of different pages",
      [{ queries: [first, first] }, { queries: [second, second], url: "https://www.mise.example/other" }],
    ],
    [
      "where nobody knows how the visits began",
      [
        { queries: [first, first], run: "recorded" },
        { queries: [second, second], run: "recorded" },
      ],
    ],
    [
      "where it is a time",
      [{ queries: ["zk=1795226104123", "zk=1795226104123"] }, { queries: ["zk=1795226109999"] }],
    ],
    ["where it is a word", [{ queries: ["zk=pattern-b", "zk=pattern-b"] }, { queries: ["zk=pattern-a"] }]],
    [
      "where the name speaks of the request",
      [
        { queries: ["requestId=a1b2c3d4e5f6a7b8", "requestId=a1b2c3d4e5f6a7b8"] },
        { queries: ["requestId=99887766aabbccdd"] },
      ],
    ],
    ["where it is too short", [{ queries: ["zk=a1b2", "zk=a1b2"] }, { queries: ["zk=9988"] }]],
  ])("%s", (_, visits) => expect(found(...visits)).toEqual([]))

  it("where it already has a name", () => {
    const other = (query: string) => query.replace("zk", "client_id")
    expect(found({ queries: [other(first), other(first)] }, { queries: [other(second)] })).toEqual([])
  })
})
