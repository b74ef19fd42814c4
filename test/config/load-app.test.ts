import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { screensOf } from "../../src/config/app.ts"
import { loadApp } from "../../src/config/load-app.ts"
import { loadWebView } from "../../src/config/load-web-view.ts"
import { SettingsFailure } from "../../src/config/settings-failure.ts"
import { appYml, screens } from "../app/app-sites.ts"

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-app-yml-"))
})
afterEach(() => rm(folder, { recursive: true }))

async function load(text: string) {
  await writeFile(join(folder, "app.yml"), text)
  return loadApp(join(folder, "app.yml"))
}

async function faults(text: string): Promise<readonly string[]> {
  const failure = await load(text).catch((error: unknown) => error)
  if (!(failure instanceof SettingsFailure)) throw new Error("this app was taken")
  return failure.faults.map(({ at, en }) => `${at}: ${en}`)
}

const least = "name: みせ\nplatform: ios\nid: jp.example.mise\n"

describe("an app's file", () => {
  test("lists its screens, the first screen first, with the taps that are declared", async () => {
    expect(screensOf(await load(appYml))).toEqual([
      { url: screens.home, taps: 0 },
      { url: screens.article },
      { url: screens.settings, taps: 1, label: "設定" },
    ])
  })

  test.each([
    [
      "name: みせ\nfirstScreen: https://a.example/\n",
      ["app.yml: platform: this is needed", "app.yml: id: this is needed"],
    ],
    [
      least,
      [
        "app.yml: firstScreen: give the address of a screen to open in firstScreen, entries or settingsScreens",
      ],
    ],
    [
      `${least}firstScreen: https://a.example/\nentrys: []\n`,
      ["app.yml:5: entrys: there is no such setting; did you mean entries?"],
    ],
  ])("%j is refused with every fault by its line", async (text, expected) => {
    expect(await faults(text)).toEqual(expected)
  })

  test("does not repeat what may be a secret", async () => {
    const said = await faults(
      `${least}firstScreen: https://a.example/\ncookies: [{ name: a, value: [top-secret] }]\n`,
    )
    expect(said.join("\n")).not.toContain("top-secret")
  })

  test.each(["intent://scan", "ftp://a.example/", "/settings"])("%s is no screen", async (url) => {
    expect(await faults(`${least}firstScreen: "${url}"\n`)).toHaveLength(1)
  })
})

describe.each(["android-webview", "ios-webview"] as const)("the data of %s", (id) => {
  test("has a source for every statement", async () => {
    const { id: named, ...statements } = await loadWebView(id)
    expect(named).toBe(id)
    for (const one of Object.values(statements)) expect(one?.source).toMatch(/^https:\/\//)
  })
})
