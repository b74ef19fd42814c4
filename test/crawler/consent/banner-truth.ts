import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { z } from "zod"

export const bannersFolder = fileURLToPath(new URL("../../sites/banners", import.meta.url))

/** The runs that make a choice on a banner, as far as these sites have truth for them. */
export const choosing = ["accept", "reject", "close", "withdraw"] as const
export type Choosing = (typeof choosing)[number]

/** What a careful person does: labels in the order they are pressed, or why it cannot be done. */
const Answer = z.union([
  z.strictObject({
    pressed: z.array(z.string()).readonly(),
    scrolled: z.boolean().optional(),
    /** The banner comes again on the next page view. */
    askedAgain: z.boolean().optional(),
  }),
  z.strictObject({ failure: z.string() }),
])
export type Answer = z.infer<typeof Answer>

/** One answer, or several of which each is right. */
const Answers = z.union([Answer.transform((answer) => [answer]), z.array(Answer).readonly()])

/** Host and path of what arrives from others than the site itself. */
const addresses = z.array(z.string()).readonly()

/** What was written down of a site by its author, before any crawl of it. */
export const BannerTruth = z.strictObject({
  about: z.string(),
  kind: z.enum(["asks", "only-acknowledges", "pure-notice", "wall", "none"]),
  accept: Answers,
  reject: Answers,
  close: Answers,
  withdraw: Answers.optional(),
  /** Labels never to be pressed, whatever is chosen. */
  decoys: z.array(z.string()).readonly(),
  /** What the rules about choices say of it: rule → outcome. */
  outcomes: z.record(z.string(), z.string()).optional(),
  expects: z.strictObject({
    before: addresses,
    accept: addresses.optional(),
    reject: addresses.optional(),
    close: addresses.optional(),
    withdraw: addresses.optional(),
  }),
})
export type BannerTruth = z.infer<typeof BannerTruth>

export interface BannerSite {
  readonly name: string
  /** Where its files lie; `hosts/NAME/` holds those of other hosts. */
  readonly folder: string
  readonly truth: BannerTruth
  /** Stands for `{{configuration}}` in its pages. */
  readonly configuration?: string
}

/** Every site of a group: one folder each, with its truth beside its pages. */
export function readBanners(group: string): readonly BannerSite[] {
  const parent = join(bannersFolder, group)
  return readdirSync(parent).map((name) => {
    const folder = join(parent, name)
    return { name, folder, truth: BannerTruth.parse(readJson(join(folder, "truth.json"))) }
  })
}

export function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"))
}
