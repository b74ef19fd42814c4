import { expect, test } from "vitest"
import { bundledKnowledge } from "./loaded.ts"

const { vendors, functions, information, purposes, umbrellas } = bundledKnowledge()

test.each(vendors)("$id: every service says where it is known from", ({ services }) => {
  expect(services.filter(({ source }) => source === undefined).map(({ id }) => id)).toEqual([])
})

const namesOf = ({ name, aliases, brands, formerNames }: (typeof vendors)[number]): readonly string[] => [
  name.ja,
  name.original,
  ...aliases,
  ...brands,
  ...formerNames.map((former) => former.name),
]

test.each([
  ["Google", "google"],
  ["グーグル", "google"],
  ["Facebook, Inc.", "meta"],
  ["Meta", "meta"],
  ["Twitter, Inc.", "x"],
  ["LINEヤフー", "ly"],
  ["ヤフー株式会社", "ly"],
  ["LINE株式会社", "ly"],
  ["Zホールディングス株式会社", "ly"],
  ["楽天株式会社", "rakuten"],
  ["Criteo", "criteo"],
  ["Outbrain Inc.", "teads"],
  ["ソネット・メディア・ネットワークス株式会社", "smn"],
])("%s names the company of %s", (name, id) => {
  expect(vendors.filter((vendor) => namesOf(vendor).includes(name)).map((vendor) => vendor.id)).toEqual([id])
})

test.each([
  "Clarity",
  "Microsoft Clarity",
  "Google アナリティクス",
  "GA4",
  "AdSense",
  "YouTube",
  "Instagram",
  "Yahoo!タグマネージャー",
  "LINE Tag",
  "KARTE",
  "アドエビス",
  "A8.net",
  "Logicad",
  "Ptengine",
  "User Insight",
])("%s alone names a service, not a company", (name) => {
  expect(vendors.filter((vendor) => namesOf(vendor).includes(name)).map((vendor) => vendor.id)).toEqual([])
  const services = vendors.flatMap((vendor) => vendor.services)
  expect(services.filter((service) => [service.name.ja, ...service.aliases].includes(name))).not.toEqual([])
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
  expect(metadata.map(([id]) => id).sort()).toEqual([
    "consent_state",
    "ip_address",
    "tag_info",
    "user_agent",
    "visit_time",
  ])
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
