import en from "./prose/en.json" with { type: "json" }
import ja from "./prose/ja.json" with { type: "json" }

/** The languages a report can be written in. */
export type Language = "ja" | "en"

/** Every sentence of the reports, one file per language in `prose/`; the Japanese file settles the shape. */
export type Prose = typeof ja

const languages: Readonly<Record<Language, Prose>> = { ja, en }

/** The sentences of one language. */
export const proseOf = (language: Language): Prose => languages[language]

/** Made once: making it takes longer than all the rest of a sentence. */
const grouped = new Intl.NumberFormat("en-US")

/**
 * Puts values into the `{name}` places of a sentence; a place without a value stays as it is. Numbers are grouped by
 * thousands with commas, as both languages do.
 */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name] ?? place
    return typeof value === "number" ? grouped.format(value) : value
  })

/** The text under `key` of a table of sentences, or undefined where the table does not have it. */
export const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined
