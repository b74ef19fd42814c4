import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { loadKnowledge } from "../../../src/config/knowledge/load-knowledge.ts"
import { describeProblem } from "../../../src/config/knowledge/problem.ts"
import { copiedDataFiles, smallVendor } from "./data-folder.ts"
import { bundledKnowledge } from "./loaded.ts"

function problemsIn(folder: string, vendorDirs: readonly string[] = []): readonly string[] {
  const loaded = loadKnowledge({ folder, vendorDirs })
  return loaded.ok ? [] : loaded.problems.map(describeProblem)
}

function digestOf(folder: string): string {
  const loaded = loadKnowledge({ folder })
  if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join("\n"))
  return loaded.knowledge.digest
}

test("the bundled files are whole", () => {
  const knowledge = bundledKnowledge()
  expect(knowledge.digest).toMatch(/^[0-9a-f]{64}$/)
  expect(knowledge.vendors.length).toBeGreaterThanOrEqual(25)
  expect(Object.keys(knowledge.information.categories)).toHaveLength(47)
  expect(Object.keys(knowledge.purposes.purposes)).toHaveLength(30)
})

test("the same contents give the same digest, whatever their layout", () => {
  using data = copiedDataFiles()
  expect(digestOf(data.folder)).toBe(bundledKnowledge().digest)
  data.edit("vendors/criteo.yml", (text) => `# a remark\n${text.replace("id: criteo\n", "")}id: criteo\n`)
  expect(digestOf(data.folder)).toBe(bundledKnowledge().digest)
})

test("other contents give another digest", () => {
  using data = copiedDataFiles()
  data.edit("vendors/criteo.yml", (text) => text.replace("country: null", "country: FR"))
  expect(digestOf(data.folder)).not.toBe(bundledKnowledge().digest)
})

test("every broken place is named with its file and the path inside, one line each", () => {
  using data = copiedDataFiles()
  data.write(
    "vendors/rei.yml",
    smallVendor("rei", { host: "Rei.Example" }).replace("country: JP", "country: Japan"),
  )
  data.edit("functions.yml", (text) => text.replace("certainty: likely", "certainty: perhaps"))
  const problems = problemsIn(data.folder)
  expect(problems).toContainEqual(
    expect.stringMatching(
      /^vendors\/rei\.yml: services\[0\]\.endpoints\[0\]\.host: expected a bare lower-case host name$/,
    ),
  )
  expect(problems).toContainEqual(expect.stringMatching(/^vendors\/rei\.yml: country: expected /))
  expect(problems).toContainEqual(
    expect.stringMatching(/^functions\.yml: functions\.\w+\.certainty: expected /),
  )
  expect(problems.every((line) => !line.includes("\n"))).toBe(true)
})

test.each([
  ["not YAML", "vendors/rei.yml", "id: [", /^vendors\/rei\.yml: line 1, column \d+: expected YAML/],
  [
    "a misspelt field",
    "vendors/rei.yml",
    `${smallVendor("rei")}contry: JP\n`,
    /^vendors\/rei\.yml: contry: expected no such field/,
  ],
  [
    "a missing field",
    "vendors/rei.yml",
    smallVendor("rei").replace("country: JP\n", ""),
    /^vendors\/rei\.yml: country: expected .*nothing/,
  ],
  [
    "another id than the file's",
    "vendors/rei.yml",
    smallVendor("mei"),
    /^vendors\/rei\.yml: id: expected "rei"/,
  ],
  [
    "an unknown function",
    "vendors/rei.yml",
    smallVendor("rei", { fn: "magic" }),
    /^vendors\/rei\.yml: services\[0\]\.function: expected a known function, found "magic"/,
  ],
  [
    "an unknown category",
    "vendors/rei.yml",
    smallVendor("rei", { extra: "    parameters: [{ names: [a], category: mood, reason: r }]\n" }),
    /^vendors\/rei\.yml: services\[0\]\.parameters\[0\]\.category: expected a known category, found "mood"/,
  ],
  [
    "a sample of a service that is not there",
    "vendors/rei.yml",
    smallVendor("rei", {
      extra: "    samples: [{ url: 'https://rei.example/', service: other, expect: [] }]\n",
    }),
    /^vendors\/rei\.yml: services\[0\]\.samples\[0\]\.service: expected a known service, found "other"/,
  ],
  [
    "a pattern that does not compile",
    "vendors/rei.yml",
    smallVendor("rei", { extra: "    accountPattern: '(['\n" }),
    /^vendors\/rei\.yml: services\[0\]\.accountPattern: expected a regular expression/,
  ],
  [
    "an endpoint claimed before",
    "vendors/rei.yml",
    smallVendor("rei", { host: "googletagmanager.com" }),
    /^vendors\/rei\.yml: services\[0\]\.endpoints\[0\]: expected an endpoint of its own, .*google\/tag-manager/,
  ],
  [
    "an umbrella over an unknown category",
    "umbrellas.yml",
    "source: s\numbrellas: [{ words: [a], covers: [mood] }]\n",
    /^umbrellas\.yml: umbrellas\[0\]\.covers\[0\]: expected a known category/,
  ],
  [
    "a word of two categories",
    "information.yml",
    "source: s\ncategories: { page_url: { ja: a, en: a, group: [d], terms: [ＵＲＬ] }, referrer: { ja: b, en: b, group: [d], terms: [url] } }\n",
    /^information\.yml: categories\.referrer\.terms\[0\]: expected a word of its own, found "url" which page_url has/,
  ],
  ["broken JSON", "law.json", "{", /^law\.json: expected JSON/],
])("%s is named", (_case, file, text, expected) => {
  using data = copiedDataFiles(["criteo", "google"])
  data.write(file, text)
  expect(problemsIn(data.folder)).toContainEqual(expect.stringMatching(expected))
})

test("a folder of vendor files that is not there is named", () => {
  using data = copiedDataFiles()
  expect(problemsIn(data.folder, ["/nowhere/vendors"])).toEqual([
    "/nowhere/vendors: expected a readable folder of vendor files",
  ])
})

test("the user's own vendor file comes in, and takes the place of the bundled one with its id", () => {
  using data = copiedDataFiles()
  mkdirSync(join(data.folder, "own"))
  data.write("own/rei.yml", smallVendor("rei"))
  data.write("own/criteo.yml", smallVendor("criteo", { host: "criteo.com" }))
  const own = join(data.folder, "own")
  const loaded = loadKnowledge({ folder: data.folder, vendorDirs: [own] })
  if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join("\n"))
  const named = loaded.knowledge.vendors.filter(({ id }) => id === "rei" || id === "criteo")
  expect(named.map(({ id, name }) => [id, name.ja])).toEqual([
    ["criteo", "株式会社れい"],
    ["rei", "株式会社れい"],
  ])
  expect(loaded.replaced).toEqual([
    { id: "criteo", file: "vendors/criteo.yml", instead: join(own, "criteo.yml") },
  ])
})
