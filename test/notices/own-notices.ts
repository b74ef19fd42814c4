import { readdirSync, readFileSync } from "node:fs"
import { parse } from "yaml"
import { z } from "zod"

const words = z.array(z.string()).default([])

/** What a person reads in one entry; see README.md. */
const TrueEntry = z.strictObject({
  destination: z.string().optional(),
  service: z.string().optional(),
  information: words,
  categories: words,
  purpose: words,
  destination_purpose: words,
  unassigned_purpose: words,
  purpose_link: z.string().optional(),
  opt_out: z.string().optional(),
  policy: z.string().optional(),
  country: z.string().optional(),
  status: z.enum(["current", "planned", "not-sent", "not-a-send"]).default("current"),
  may_be_missing: z.boolean().default(false),
})
export type TrueEntry = Readonly<z.infer<typeof TrueEntry>>

const Truth = z.strictObject({
  layout: z.string(),
  traps: words,
  notice: z.boolean().default(true),
  pooled: z.boolean().default(false),
  entries: z.array(TrueEntry),
})
export type Truth = Readonly<z.infer<typeof Truth>>

export interface OwnNotice {
  readonly name: string
  readonly blind: boolean
  readonly html: string
  readonly truth: Truth
}

const folder = new URL("./fixtures/", import.meta.url)

/** Every notice of `fixtures/` with its truth, by name; a truth that is not in the form throws. */
export function ownNotices(): readonly OwnNotice[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".html"))
    .sort()
    .map((file) => {
      const name = file.replace(/\.html$/, "")
      const text = (end: string) => readFileSync(new URL(`${name}.${end}`, folder), "utf8")
      return {
        name,
        blind: name.startsWith("blind-"),
        html: text("html"),
        truth: Truth.parse(parse(text("yml"))),
      }
    })
}
