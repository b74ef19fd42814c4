import { readdirSync, readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import addFormats from "ajv-formats"
import { describe, expect, it } from "vitest"
import { publishedSchemas } from "../../../src/cli/published-schemas.ts"
import { publishedSchemaText } from "../../../src/reports/json/published-schema.ts"

const folder = new URL("../../../schema/", import.meta.url)

describe("the published schemas", () => {
  it.each(publishedSchemas)(
    "$file is what the code generates (node src/cli/write-schemas.ts)",
    (published) => {
      expect(readFileSync(new URL(published.file, folder), "utf8")).toBe(publishedSchemaText(published))
    },
  )

  it.each(publishedSchemas)("$file is a schema another validator understands", ({ file }) => {
    const schema = JSON.parse(readFileSync(new URL(file, folder), "utf8"))
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema")
    const ajv = new Ajv2020({ strict: false })
    addFormats.default(ajv)
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(() => ajv.compile(schema)).not.toThrow()
  })

  it("are all there are", () => {
    expect(readdirSync(folder).toSorted()).toEqual(publishedSchemas.map(({ file }) => file).toSorted())
  })
})
