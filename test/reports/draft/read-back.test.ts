import { describe, expect, it } from "vitest"
import { readNotice } from "../../../src/analyzers/facts/notice/read-notice.ts"
import { draftFiles } from "../../../src/cli/draft/draft-files.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { madeCandidate } from "../../store/made-records.ts"
import { categoriesOf, everyService } from "./every-service.ts"

const knowledge = bundledKnowledge()
const { vendors, functions } = knowledge

/** About as many companies as the notice of a large site names. */
const atOnce = 25
const groups = Array.from({ length: Math.ceil(vendors.length / atOnce) }, (_, at) =>
  vendors.slice(at * atOnce, (at + 1) * atOnce),
)

function readBack(group: typeof vendors) {
  const result = everyService({ vendors: group })
  const order = { knowledge, language: "ja", whole: false, formats: ["html"] } as const
  const { files } = draftFiles(result, order)
  const html = String(files[0]?.contents)
  return readNotice(madeCandidate({ html, title: "利用者情報の外部送信について" }), knowledge).entries
}

const sorted = (texts: Iterable<string>) => [...new Set(texts)].toSorted()

describe.each(groups.map((group) => [group[0]?.id, group.at(-1)?.id, group] as const))(
  "the draft of every service from %s to %s",
  (_from, _to, group) => {
    const written = group.flatMap((vendor) =>
      vendor.services.map((service) => {
        const purposes = sorted(service.purposes ?? functions.functions[service.function]?.purposes ?? [])
        return {
          operator: vendor.name.ja,
          service: service.name.ja,
          categories: sorted(categoriesOf(service)),
          purposesOwn: purposes,
          purposesDestination: purposes,
          purposes: [],
          status: "current",
        }
      }),
    )

    it("is read back as it was written: a row is an entry, with its name, information and purposes", () => {
      const read = readBack(group).map((entry) => ({
        operator: companyIn(entry.operator),
        service: entry.service,
        categories: sorted(entry.categories),
        purposesOwn: sorted(entry.purposesOwn),
        purposesDestination: sorted(entry.purposesDestination),
        purposes: entry.purposes,
        status: entry.status,
      }))
      const key = (one: { readonly operator?: string | undefined; readonly service?: string | undefined }) =>
        `${one.operator} ${one.service}`
      const order = <T extends Parameters<typeof key>[0]>(list: readonly T[]) =>
        list.toSorted((a, b) => key(a).localeCompare(key(b)))
      expect(order(read)).toEqual(order(written))
    })
  },
)

it("explains every technical term in the names of information and purposes", () => {
  const order = { knowledge, language: "ja", whole: false, formats: [] } as const
  const { rows, glossary } = draftFiles(everyService(knowledge), order).draft
  const stated = rows.flatMap(({ fields }) =>
    fields.filter(({ key }) => /^(information|purpose)/.test(key)).flatMap(({ lines }) => lines),
  )
  const used = knowledge.vocabulary.jargonTerms.filter((term) => stated.join("\n").includes(term))
  expect(used.length).toBeGreaterThan(2)
  expect(used.filter((term) => !glossary.some((line) => line.startsWith(`${term}とは`)))).toEqual([])
})

/** A name with a brand in brackets may be read whole; it names the company all the same. */
function companyIn(operator: string | undefined): string | undefined {
  const vendor = vendors.find(({ name, brands }) =>
    brands.some((brand) => operator === `${name.ja}（${brand}）`),
  )
  return vendor?.name.ja ?? operator
}
