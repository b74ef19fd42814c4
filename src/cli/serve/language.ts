import type { Language } from "../../reports/prose.ts"

/** The language a browser asks for before all others we have; undefined where it names neither. */
export function languageAsked(acceptLanguage: string | undefined): Language | undefined {
  const asked = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";")
      const q = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find((one) => one !== undefined)
      return {
        language: languageNamed(tag.split("-")[0]?.toLowerCase()),
        weight: q === undefined ? 1 : Number(q),
      }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
  return asked.find(({ language }) => language !== undefined)?.language
}

/** One of ours by its code. */
export function languageNamed(code: string | undefined): Language | undefined {
  return code === "ja" || code === "en" ? code : undefined
}
