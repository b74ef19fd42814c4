import { expect, test } from "vitest"
import { bundledKnowledge } from "./loaded.ts"

const { vendors, functions, information, purposes, umbrellas } = bundledKnowledge()

test.each(vendors)("$id: every service says where it is known from", ({ services }) => {
  expect(services.filter(({ source }) => source === undefined).map(({ id }) => id)).toEqual([])
})

test.each(vendors)("$id: a service's name alone is not the company's", ({ aliases, brands, services }) => {
  const company = new Set([...aliases, ...brands])
  const alone = services.flatMap(({ name, aliases: own }) => [name.ja, ...own])
  // Where company and service share their name (Criteo), the name does name the company.
  const shared = alone.filter((name) => company.has(name))
  expect(shared.filter((name) => !brands.includes(name))).toEqual([])
})

test.each(vendors)("$id: dates of names are in order", ({ formerNames, relatedEntities }) => {
  for (const { from, until } of [...formerNames, ...relatedEntities]) {
    if (from !== undefined && until !== undefined) expect(from <= until).toBe(true)
  }
})

test("nothing that a third party's function covers is called established as necessary", () => {
  const exempt = Object.values(functions.functions).filter(({ provision }) => provision === "item1")
  expect(exempt.every(({ certainty, limb }) => certainty !== "established" && limb !== undefined)).toBe(true)
})

test("what is grey in law is what every request shows, and what is about the tag", () => {
  const metadata = Object.entries(information.categories).filter(([, { metadata: grey }]) => grey)
  expect(metadata.map(([id]) => id).sort()).toEqual(["ip_address", "tag_info", "user_agent", "visit_time"])
})

test("識別子 alone never covers an advertising identifier, nor 入力情報 an e-mail address", () => {
  const coveredBy = (word: string) =>
    umbrellas.umbrellas.filter(({ words }) => words.includes(word)).flatMap(({ covers }) => covers)
  expect(coveredBy("識別子")).toEqual(["cookie_id", "client_id", "local_storage_id"])
  expect(coveredBy("入力情報")).toEqual(["form_input"])
  expect(coveredBy("利用者情報")).toEqual([])
})

test("every category and purpose has words of real notices", () => {
  const groups = [...Object.entries(information.categories), ...Object.entries(purposes.purposes)]
  expect(groups.filter(([, { terms }]) => terms.length < 3).map(([id]) => id)).toEqual([])
})
