import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"

const root = new URL("../../src/", import.meta.url)
const text = (path: string) => readFileSync(new URL(path, root), "utf8")

const folder = "analyzers/facts/information/"
const codes = readdirSync(new URL(folder, root)).flatMap((file) =>
  [...text(`${folder}${file}`).matchAll(/["`](value-(?:is|differs)-[a-z-]+)/g)].map(([, code]) => code ?? ""),
)

test.each(["reports/prose/ja.json", "reports/prose/en.json", "cli/words/ja.json", "cli/words/en.json"])(
  "%s has words for every reason a value gives",
  (file) => {
    expect(codes.length).toBeGreaterThan(12)
    const words = text(file)
    expect(codes.filter((code) => !words.includes(`"${code}"`))).toEqual([])
  },
)
