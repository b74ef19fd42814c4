import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { findBrowser } from "../../../src/cli/setup/find-browser.ts"
import { emptyFolder, machineWith, program } from "./machine.ts"

describe("findBrowser", () => {
  it("prefers what most people browse with, wherever it stands on the path", async () => {
    const [first, second] = [emptyFolder(), emptyFolder()]
    program(first, "chromium", "echo Chromium 150.0.1.2 built on Debian")
    const chrome = program(second, "google-chrome", "echo 'Google Chrome 151.0.7204.49 '")
    const found = await findBrowser(undefined, machineWith([first, second]))
    expect(found).toMatchObject({
      ok: true,
      path: chrome,
      name: "Google Chrome",
      version: "151.0.7204.49",
      kind: "full",
      foundBy: "system",
    })
  })

  it("passes over a program that does not start and over a snap", async () => {
    const folder = emptyFolder()
    program(folder, "google-chrome", "echo 'error while loading shared libraries: libnss3.so' >&2; exit 127")
    program(folder, "chromium-browser", "echo Chromium 150.0.1.2; exec /snap/bin/chromium")
    const brave = program(folder, "brave-browser", "echo 'Brave Browser 149.1.2.3'")
    expect(await findBrowser(undefined, machineWith([folder]))).toMatchObject({
      path: brave,
      name: "Brave Browser",
    })
  })

  it("never replaces the browser asked for by another", async () => {
    const folder = emptyFolder()
    program(folder, "chromium", "echo Chromium 150.0.1.2")
    const text = join(folder, "notes.txt")
    writeFileSync(text, "")
    const editor = program(folder, "editor", "echo Editor 1.2")
    for (const path of [join(folder, "nothing"), text, editor]) {
      const missing = await findBrowser(path, machineWith([folder]))
      expect(missing.ok).toBe(false)
      if (!missing.ok) expect(missing.message.en).toContain(path)
    }
  })

  it("takes the browser asked for by GAIBU_BROWSER, a flag before it", async () => {
    const folder = emptyFolder()
    const shell = program(folder, "chrome-headless-shell", "echo 'Google Chrome for Testing 152.0.1.2'")
    const other = program(folder, "other", "echo Chromium 150.0.1.2")
    const machine = machineWith([])
    const asked = { ...machine, env: { ...machine.env, GAIBU_BROWSER: shell } }
    expect(await findBrowser(undefined, asked)).toMatchObject({
      kind: "headless_shell",
      foundBy: "explicit",
      version: "152.0.1.2",
    })
    expect(await findBrowser(other, asked)).toMatchObject({ path: other })
  })

  it("keeps the sandbox for everyone but root", async () => {
    const folder = emptyFolder()
    program(folder, "chromium", "echo Chromium 150.0.1.2")
    const asRoot = await findBrowser(undefined, machineWith([folder], { root: true }))
    expect(asRoot).toMatchObject({ sandbox: false, args: ["--no-sandbox"] })
    const asUser = await findBrowser(undefined, machineWith([folder], { root: false }))
    expect(asUser).toMatchObject({ sandbox: true, args: [] })
  })
})
