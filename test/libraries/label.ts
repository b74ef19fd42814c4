import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { z } from "zod"

/** What one library is fed and, from its own documentation, what it collects: written by hand beside its page. */
const Label = z.strictObject({
  /** The npm package whose bundle the page loads. */
  library: z.string(),
  /** The company that receives what the library sends, in its own language, and the service it arrives at. */
  operator: z.string(),
  service: z.string(),
  /** Host name the library sends to → path → JSON answer; any other path is answered with `{}`. */
  hosts: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** In words, what the page gives to the library. */
  fed: z.array(z.string()).readonly(),
  /** Categories of information that arrive at the destination. */
  expect: z.array(z.string()).readonly(),
  /** Categories that do not arrive there. Those that no page feeds come on top (libraries.test.ts). */
  not: z.array(z.string()).readonly(),
  /** Category that arrives too and is not found → why. */
  missed: z.record(z.string(), z.string()).default({}),
  /** Why part of what it sends is not taken apart, where that is so. */
  undecoded: z.string().optional(),
  /** Where the library's makers say what it collects. */
  source: z.url(),
})
export type Label = z.infer<typeof Label> & { readonly id: string; readonly version: string }

const folder = import.meta.dirname
export const packages = join(folder, "..", "..", "node_modules")

/** The label of every folder that has one. */
export function readLabels(): readonly Label[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, ...readLabel(name) }))
}

function readLabel(id: string): Omit<Label, "id"> {
  const label = Label.parse(parse(readFileSync(join(folder, id, "label.yml"), "utf8")))
  const { version } = JSON.parse(readFileSync(join(packages, label.library, "package.json"), "utf8"))
  return { ...label, version }
}
