import { fill, type Language } from "../reports/prose.ts"
import en from "./words/en.json" with { type: "json" }
import ja from "./words/ja.json" with { type: "json" }

/** Every sentence of the command line, one file per language; the Japanese file settles the shape. */
export type Words = typeof ja & { readonly language: Language }

export { fill, type Language }

export function wordsOf(language: Language): Words {
  return { ...(language === "ja" ? ja : en), language }
}

/** The language asked for before the settings can be read: `--lang`, then `GAIBU_LANG`, else Japanese. */
export function languageOf(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const flag = args.findLastIndex((arg) => arg === "--lang" || arg.startsWith("--lang="))
  const given = args[flag]?.includes("=") ? args[flag]?.slice("--lang=".length) : args[flag + 1]
  return (flag < 0 ? environment.GAIBU_LANG : given) === "en" ? "en" : "ja"
}
