import { execFileSync, spawnSync } from "node:child_process"
import { readFileSync, symlinkSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { emptyFolder, program } from "./machine.ts"

const setUp = fileURLToPath(new URL("../../../src/cli/setup/set-up.ts", import.meta.url))
const run = `const { setUp } = await import(${JSON.stringify(setUp)})
const { thisMachine } = await import(${JSON.stringify(setUp.replace("set-up.ts", "machine.ts"))})
const machine = { ...thisMachine(), browserPlaces: [] }
const outcome = await setUp({ install: "machine", say: (message) => console.error(message.en) }, machine)
console.log(JSON.stringify(outcome))`

/** Set-up in a process of its own on a machine whose programs are only those of the folder. */
function setUpWith(folder: string, env: NodeJS.ProcessEnv = {}) {
  const home = emptyFolder()
  const done = spawnSync(process.execPath, ["--input-type=module", "-e", run], {
    encoding: "utf8",
    env: {
      PATH: folder,
      HOME: home,
      XDG_CACHE_HOME: home,
      PLAYWRIGHT_DOWNLOAD_HOST: "http://127.0.0.1:9",
      ...env,
    },
  })
  return { said: done.stderr, outcome: JSON.parse(done.stdout) }
}

const isRoot = process.getuid?.() === 0
const shell = execFileSync("sh", ["-c", "command -v sh"], { encoding: "utf8" }).trim()

/** A folder with a shell, a font with Japanese and the given programs. */
function programs(texts: Readonly<Record<string, string>>): string {
  const folder = emptyFolder()
  symlinkSync(shell, join(folder, "sh"))
  program(folder, "fc-list", "echo Noto Sans CJK JP")
  for (const [name, text] of Object.entries(texts)) program(folder, name, text)
  return folder
}

describe("setUp", () => {
  it("says nothing when nothing is missing", () => {
    const { said, outcome } = setUpWith(programs({ chromium: "echo Chromium 150.0.1.2" }))
    expect(said).toBe("")
    expect(outcome).toMatchObject({ ok: true, browser: { foundBy: "system", font: { ok: true } } })
  })

  it.runIf(isRoot && process.platform === "linux")(
    "asks Debian for a browser when none can be downloaded",
    () => {
      const folder = emptyFolder()
      const log = join(folder, "apt.log")
      const arrives = `printf '#!/bin/sh\\necho Chromium 150.0.1.2\\n' > "$bin/chromium"; /bin/chmod 755 "$bin/chromium"`
      const apt = `bin="\${0%/*}"; echo "$@" >> ${log}; case "$1" in install) ${arrives};; esac`
      const { said, outcome } = setUpWith(programs({ "apt-get": apt }))
      expect(said.split("\n")[0]).toContain("downloading a browser")
      expect(readFileSync(log, "utf8")).toMatch(/^update .*\ninstall .* chromium fonts-noto-cjk\n$/)
      expect(outcome).toMatchObject({ ok: true, browser: { foundBy: "system" } })
    },
  )

  it("installs nothing in place of a browser that was asked for", () => {
    const { said, outcome } = setUpWith(programs({}), { GAIBU_BROWSER: "/nowhere/chrome" })
    expect(said).toBe("")
    expect(outcome).toMatchObject({ ok: false, exitCode: 2 })
    expect(outcome.message.en).toContain("/nowhere/chrome")
  })

  it("names the folder that cannot be written", () => {
    const { outcome } = setUpWith(programs({}), { XDG_CACHE_HOME: "/dev/null" })
    expect(outcome).toMatchObject({ ok: false, exitCode: 2 })
    expect(outcome.message.en).toContain("/dev/null")
  })
})
