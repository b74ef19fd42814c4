import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { documented } from "../../../src/cli/published-schemas.ts"
import { fieldsOf, schemaDocument, unexplained } from "../../../src/reports/json/schema-document.ts"
import { portal } from "../fixture/result.ts"

const fields = fieldsOf(documented)

test("every field has a meaning (src/reports/json/meanings.json), and no meaning stands without its field", () => {
  expect(unexplained(fields)).toEqual([])
})

test("docs/report-json.md is what the schema gives (npm run schemas)", () => {
  const file = new URL("../../../docs/report-json.md", import.meta.url)
  expect(readFileSync(file, "utf8")).toBe(schemaDocument(documented))
})

/** The places of a value's fields, lists and the counts of provisions folded; signals have names of their own. */
function placesIn(value: unknown, at = ""): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => placesIn(one, at))
  if (typeof value !== "object" || value === null || /^choices\.signals(After)?$/.test(at)) return []
  return Object.entries(value).flatMap(([key, child]) => {
    const path = `${at === "" ? "" : `${at}.`}${key}`.replace(/^(summary\.provisions)\.[^.*]+/, "$1.*")
    return [path, ...placesIn(child, path)]
  })
}

test("names every field a real result has", () => {
  const paths = new Set(fields.map(({ path }) => path))
  const seen = new Set(placesIn(portal))
  expect(seen.size).toBeGreaterThan(100)
  expect([...seen].filter((path) => !paths.has(path))).toEqual([])
})
