import type { Content } from "./content.ts"
import type { Hand } from "./hand.ts"

/** One way to lay out a list of entries; each file in `templates/` exports one as its default. */
export interface Template {
  /** Sentences hold the names and what one sentence can say: information and the site's own purpose. */
  readonly isProse?: boolean
  /** What the entries have in common on such a page (information told once for all). */
  readonly prepare?: (contents: readonly Content[]) => readonly Content[]
  readonly render: (contents: readonly Content[], hand: Hand) => string
}

/** What is written for each, one after the other. */
export function each<T>(all: readonly T[], write: (one: T, at: number) => string): string {
  return all.map(write).join("")
}

/** Every template of the folder by its file's name. */
export async function allTemplates(): Promise<ReadonlyMap<string, Template>> {
  const { readdirSync } = await import("node:fs")
  const folder = new URL("./templates/", import.meta.url)
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort()
  const loaded = await Promise.all(
    files.map(async (file) => {
      const { default: template } = (await import(new URL(file, folder).href)) as { default: Template }
      return [file.replace(/\.ts$/, ""), template] as const
    }),
  )
  return new Map(loaded)
}
