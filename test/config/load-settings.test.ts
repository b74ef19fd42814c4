import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { type Flags, flagName } from "../../src/config/flag-layer.ts"
import { type LoadedSettings, loadSettings } from "../../src/config/load-settings.ts"
import { Settings } from "../../src/config/settings.ts"
import { SettingsFailure } from "../../src/config/settings-failure.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-settings-"))
})
afterEach(() => rm(folder, { recursive: true }))

interface Given {
  readonly file?: string
  readonly environment?: Record<string, string>
  readonly flags?: Flags
}

async function load({ file, environment = {}, flags = {} }: Given): Promise<LoadedSettings> {
  if (file !== undefined) await writeFile(join(folder, "gaibu.yml"), file)
  return loadSettings({ folder, environment, flags })
}

async function faults(given: Given): Promise<readonly string[]> {
  const failure = await load(given).catch((error: unknown) => error)
  if (!(failure instanceof SettingsFailure)) throw new Error("these settings were taken")
  return failure.faults.map(({ at, en }) => `${at}: ${en}`)
}

describe("where settings come from", () => {
  test("nothing given: the defaults", async () => {
    const { settings, file } = await load({})
    expect(settings).toEqual(Settings.parse({}))
    expect(file).toBeUndefined()
  })

  test("a flag beats the environment, the environment beats the file, and each only for what it sets", async () => {
    const { settings } = await load({
      file: "pages: 5\nrepeat: 2\ntimeout: 10",
      environment: { GAIBU_PAGES: "6", GAIBU_REPEAT: "3" },
      flags: { pages: "7" },
    })
    expect(settings).toMatchObject({ pages: 7, repeat: 3, timeout: 10 })
  })

  test("an empty file, an empty variable and a flag not given set nothing", async () => {
    const { settings } = await load({
      file: "# nothing\n",
      environment: { GAIBU_PAGES: "" },
      flags: { pages: undefined },
    })
    expect(settings.pages).toBe(3)
  })

  test("GAIBU_CONFIG names the file, --config wins over it", async () => {
    await writeFile(join(folder, "a.yml"), "pages: 1")
    await writeFile(join(folder, "b.yml"), "pages: 2")
    const environment = { GAIBU_CONFIG: "a.yml" }
    expect((await load({ environment })).settings.pages).toBe(1)
    const { settings, file } = await loadSettings({ folder, environment, flags: {}, file: "b.yml" })
    expect(settings.pages).toBe(2)
    expect(file).toBe(join(folder, "b.yml"))
  })

  test("a named file must be there", async () => {
    expect(await faults({ environment: { GAIBU_CONFIG: "none.yml" } })).toEqual([
      expect.stringMatching(/none\.yml: the settings file cannot be read \(ENOENT/),
    ])
  })

  test("what the operator declares is taken as written", async () => {
    const { settings } = await load({
      file: `
operator: { name: 株式会社みせ, domains: [mise.example.jp], groupCompanies: [{ name: みせ物流株式会社, domains: [mise-logi.example.jp] }] }
service: { kind: r27_4, name: みせニュース, declaredOn: 2026-04-01 }
steps: [{ click: "text=もっと見る" }, { fill: "#q", value: 天気 }, { waitFor: .result }]
overrides: [{ destination: google/fonts, category: ip_address, provision: item1, limb: i, reason: 表示, by: 山田, date: 2026-11-20 }]`,
    })
    expect(settings.operator?.groupCompanies[0]?.domains).toEqual(["mise-logi.example.jp"])
    expect(settings.service).toEqual({ kind: "r27_4", name: "みせニュース", declaredOn: "2026-04-01" })
    expect(settings.steps).toHaveLength(3)
    expect(settings.overrides[0]?.date).toBe("2026-11-20")
  })
})

describe("text becomes what the setting takes", () => {
  test.each([
    ["pages", "3", 3],
    ["pages", "/,/news/1", ["/", "/news/1"]],
    ["pages", "/search?q=a", ["/search?q=a"]],
    ["format", "json", ["json"]],
    ["format", "html, json", ["html", "json"]],
    ["timeout", "2.5", 2.5],
    ["lang", "en", "en"],
    ["ignoreHttpsErrors", "true", true],
    ["database", "3", "3"],
    ["header", "Authorization: Bearer a, b", ["Authorization: Bearer a, b"]],
    ["notice", "https://www.example.jp/a: b", "https://www.example.jp/a: b"],
  ] as const)("%s from %j", async (key, text, value) => {
    expect((await load({ flags: { [key]: text } })).settings[key]).toEqual(value)
    const variable = `GAIBU_${flagName(key).slice(2).replaceAll("-", "_").toUpperCase()}`
    expect((await load({ environment: { [variable]: text } })).settings[key]).toEqual(value)
  })

  test("a flag given twice: the last, but headers add up", async () => {
    const { settings } = await load({ flags: { pages: ["1", "2"], header: ["A: 1", "B: 2"] } })
    expect(settings).toMatchObject({ pages: 2, header: ["A: 1", "B: 2"] })
  })
})

describe("what is wrong is said", () => {
  test("of all layers at once: the layer, the key, what was expected", async () => {
    expect(
      await faults({
        file: "lang: ja\npages: many\n",
        environment: { GAIBU_REPEAT: "9" },
        flags: { failOn: "always" },
      }),
    ).toEqual([
      'gaibu.yml:2: pages: expected a whole number from 0 to 1000, or a list of paths that start with / (given: "many")',
      "GAIBU_REPEAT: expected a whole number from 1 to 3 (given: 9)",
      '--fail-on: expected absent, partial, review or never (given: "always")',
    ])
  })

  test("of the operator's own judgements: the place in each, one line each", async () => {
    const rest = "reason: r, by: b, date: 2026-11-20"
    expect(
      await faults({
        file: [
          "overrides:",
          `  - { destination: Google, provision: item1, ${rest} }`,
          `  - { destination: google/fonts, provision: item4, limb: i, ${rest} }`,
          `  - { destination: self, category: page_url, provision: main, ${rest} }`,
          `  - { destination: self, category: page_url, provision: item1, ${rest} }`,
          "  - { destination: self, provision: item5, by: b, date: yesterday }",
        ].join("\n"),
      }),
    ).toEqual([
      expect.stringMatching(/^gaibu\.yml:6: overrides\[4\]\.provision: .*"item1"/),
      expect.stringMatching(/^gaibu\.yml:6: overrides\[4\]\.reason: /),
      expect.stringMatching(/^gaibu\.yml:6: overrides\[4\]\.date: /),
      expect.stringMatching(
        /^gaibu\.yml:2: overrides\[0\]\.destination: expected a destination's id .*given: Google/,
      ),
      "gaibu.yml:3: overrides[1].limb: a limb goes only with provision: item1",
      "gaibu.yml:5: overrides[3].destination: the same destination and category are judged twice; keep one",
    ])
  })

  test("also where a later layer sets it right", async () => {
    expect(await faults({ file: "pages: many", flags: { pages: "1" } })).toHaveLength(1)
  })

  test("a key there is none of, with the nearest there is, at any depth and in every layer", async () => {
    expect(
      await faults({
        file: "page: 3\noperator:\n  name: 株式会社みせ\n  groupCompany: []\nsteps: [{ clck: a }]\nzzzzzz: 1",
        environment: { GAIBU_TIMEOUTS: "3", GAIBU_FAILON: "never" },
      }),
    ).toEqual([
      "gaibu.yml:1: page: there is no such setting; did you mean pages?",
      "gaibu.yml:4: operator.groupCompany: there is no such setting; did you mean groupCompanies?",
      "gaibu.yml:5: steps[0].clck: there is no such setting; did you mean click?",
      "gaibu.yml:6: zzzzzz: there is no such setting",
      "gaibu.yml:5: steps: expected a list of { click }, { fill, value } or { waitFor }",
      "GAIBU_TIMEOUTS: there is no such setting; did you mean GAIBU_TIMEOUT?",
      "GAIBU_FAILON: there is no such setting; did you mean GAIBU_FAIL_ON?",
    ])
  })

  test("inside what is declared, with its path and line", async () => {
    expect(await faults({ file: "operator:\n  aliases: [みせ]\n  domains: mise.example.jp\n" })).toEqual([
      expect.stringMatching(/^gaibu\.yml:\d: operator\.name: .*expected string/),
      expect.stringMatching(/^gaibu\.yml:3: operator\.domains: .*expected array/),
    ])
  })

  test("a run that is none is refused, not left out", async () => {
    expect(await faults({ flags: { runs: "fresh,agree" } })).toEqual([
      expect.stringMatching(
        /^--runs: expected a list of runs \(of fresh, accept, .*given: \["fresh","agree"\]/,
      ),
    ])
  })

  test.each([
    ["pages: [\n", "gaibu.yml:2: not valid YAML"],
    ["pages: 1\npages: 2\n", "gaibu.yml:2: not valid YAML"],
    ["- a\n- b\n", "gaibu.yml: expected a mapping of keys to values"],
    ["just text", "gaibu.yml: expected a mapping of keys to values"],
  ])("a file that is no settings file: %j", async (file, message) => {
    expect((await faults({ file }))[0]).toContain(message)
  })

  test("service and services exclude each other", async () => {
    expect(await faults({ file: "service: { kind: r27_4 }\nservices: [{ kind: r27_1 }]" })).toEqual([
      "gaibu.yml:1: service: give either this or gaibu.yml:2: services, not both",
    ])
  })

  test("without repeating what may be secret", async () => {
    const secret = "hunter2-geheim"
    const said = await faults({
      flags: { header: [`no colon ${secret}`] },
      file: `steps: [{ fill: 1, value: ${secret} }]\ndatabase: { password: ${secret} }`,
    })
    expect(said).toHaveLength(3)
    expect(said.join("\n")).not.toContain(secret)
  })

  test("Japanese beside English, for each fault", async () => {
    const failure = await load({ file: "page: 3\npages: many\noperator: {}" }).catch(
      (error: unknown) => error,
    )
    const said = failure instanceof SettingsFailure ? failure.faults : []
    expect(said).toHaveLength(3)
    for (const { ja } of said) expect(ja).toMatch(/[ぁ-ん]/)
  })
})
