import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { languageOf, wordsOf } from "../../src/cli/words.ts"

type Sentences = readonly (readonly [string, string])[]

const sentences = (value: unknown, path = ""): Sentences =>
  typeof value === "string"
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))

const { language: _ja, ...ja } = wordsOf("ja")
const { language: _en, ...en } = wordsOf("en")

describe("the words of both languages", () => {
  test("say the same things with the same values", () => {
    const shape = (all: Sentences) =>
      all.map(([path, text]) => `${path} ${[...text.matchAll(/\{\w+\}/g)].map(String).sort().join(" ")}`)
    expect(shape(sentences(en))).toEqual(shape(sentences(ja)))
  })

  test("never say in Japanese what only a court can say", () => {
    const never = /違反|違法|適法|適合|遵守|問題なし|漏えい|再委託|第三者提供|すべての送信|必須|免除/
    expect(sentences(ja).filter(([, text]) => never.test(text))).toEqual([])
  })

  test("describe every command there is", async () => {
    const files = await readdir(join(import.meta.dirname, "../../src/cli/commands"))
    expect(Object.keys(ja.commands).sort()).toEqual(files.map((file) => file.replace(/\.ts$/, "")).sort())
  })
})

test.each([
  [[], {}, "ja"],
  [["scan", "--lang", "en"], {}, "en"],
  [["scan", "--lang=en"], {}, "en"],
  [["scan", "--lang", "en", "--lang=ja"], {}, "ja"],
  [[], { GAIBU_LANG: "en" }, "en"],
  [["--lang", "ja"], { GAIBU_LANG: "en" }, "ja"],
  [["--lang"], {}, "ja"],
] as const)("the language of %j with %j is %s", (args, environment, language) => {
  expect(languageOf(args, environment)).toBe(language)
})
