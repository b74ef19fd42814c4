import { mkdirSync, writeFileSync } from "node:fs"
import { publishedSchemaText } from "../reports/json/published-schema.ts"
import { schemaDocument } from "../reports/json/schema-document.ts"
import { documented, publishedSchemas } from "./published-schemas.ts"

// Writes `schema/` and the document of the result's fields anew: node src/cli/write-schemas.ts

const root = new URL("../../", import.meta.url)

mkdirSync(new URL("schema/", root), { recursive: true })
for (const published of publishedSchemas)
  writeFileSync(new URL(`schema/${published.file}`, root), publishedSchemaText(published))
writeFileSync(new URL("docs/report-json.md", root), schemaDocument(documented))
