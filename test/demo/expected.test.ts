import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { startDemo } from "../../src/demo/start-demo.ts"
import { readExpected } from "./expected.ts"

const expected = readExpected()
const vocabulary = ["-"].concat(
  expected.destinations.flatMap((destination) => Object.keys(destination.information)),
  // In the demo's bodies and addresses, yet always with every request as well.
  ["user_agent", "os", "device"],
)

describe("the demo's truth table", () => {
  it("shows every verdict that its runs can give, all four items and the main clause", () => {
    const verdicts = new Set(expected.destinations.map((destination) => destination.verdict))
    const provisions = new Set(expected.destinations.flatMap(({ information }) => Object.values(information)))
    expect([...verdicts].sort()).toEqual(["absent", "exempt", "partial", "review", "stated"])
    expect([...provisions].sort()).toEqual(["item1", "item2", "item3", "item4", "main"])
  })

  it.each(expected.destinations)("of $label names only its own hosts and known categories", (destination) => {
    for (const send of destination.sends) {
      expect(destination.hosts).toContain(send.host)
      expect(vocabulary).toEqual(expect.arrayContaining(Object.values({ ...send.parameters, ...send.body })))
    }
  })

  it("covers every host that the demo serves, each once", async () => {
    await using demo = await startDemo()
    const served = [...demo.hostResolverRules.matchAll(/MAP (\S+):443/g)].map((rule) => rule[1])
    expect(expected.destinations.flatMap(({ hosts }) => hosts).sort()).toEqual(served.sort())
  })

  it("is told in full by the README", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../src/demo/README.md"), "utf8")
    const rows = readme.split("\n").map((line) => line.split("|").map((cell) => cell.trim()))
    for (const { label, verdict } of expected.destinations) {
      expect(rows.find((cells) => cells[1] === label)).toContain(`**${verdict}**`)
    }
  })
})
