import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { z } from "zod"
import type { ListedEntity } from "./knowledge.ts"

const Entry = z.object({ name: z.string(), company: z.string().optional(), domains: z.array(z.string()) })

/** Where the installed list is. Throws when the package is not installed. */
export function listFile(): string {
  return createRequire(import.meta.url).resolve("third-party-web/dist/entities-nostats.json")
}

/**
 * The operators of hosts after the `third-party-web` package (MIT): the fallback where no vendor file speaks. Its
 * company names may be out of date. Throws when the package is not installed.
 */
export function readListedEntities(): readonly ListedEntity[] {
  const text = readFileSync(listFile(), "utf8")
  return z
    .array(Entry)
    .parse(JSON.parse(text))
    .map(({ name, company, domains }) => ({ name, company: company ?? name, hosts: domains }))
}
