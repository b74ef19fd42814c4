import { mkdirSync, writeFileSync } from "node:fs"
import { publishedSchemaText } from "../reports/json/published-schema.ts"
import { publishedSchemas } from "./published-schemas.ts"

// Writes `schema/` anew: node src/cli/write-schemas.ts

const folder = new URL("../../schema/", import.meta.url)

mkdirSync(folder, { recursive: true })
for (const published of publishedSchemas)
  writeFileSync(new URL(published.file, folder), publishedSchemaText(published))
