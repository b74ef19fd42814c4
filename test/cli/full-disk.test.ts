import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, readdirSync, rmSync } from "node:fs"
import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { entry, log } from "../crawler/recording/har.ts"

const MAIN = join(import.meta.dirname, "../../src/cli/main.ts")

let folder: string
let disk: string
/** A disk of its own; where none can be mounted a limit of the system on the size of a file stands in for it. */
let isMounted: boolean

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-disk-"))
  disk = join(folder, "disk")
  mkdirSync(disk)
  isMounted = mounted()
  if (!isMounted) console.log("no disk can be mounted here: files are limited to 16 KiB instead")
  await writeFile(join(folder, "a.har"), log("Charles Proxy", [entry({ url: "https://t.example/" })]))
})
afterAll(async () => {
  if (isMounted) execFileSync("umount", [disk])
  await rm(folder, { recursive: true })
})

function mounted(): boolean {
  if (process.platform !== "linux") return false
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], { stdio: "ignore" })
  return status === 0
}

/** The command as a process; `limited` where it is to meet the limit, if that stands in for the disk. */
function run(args: readonly string[], limited: boolean) {
  const limit = limited && !isMounted ? "ulimit -f 16; trap '' XFSZ;" : ""
  const command = [limit, 'exec "$0" "$@"'].join(" ")
  const env = { ...process.env, INIT_CWD: folder, XDG_DATA_HOME: join(folder, "data") }
  const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath, MAIN, ...args], {
    env,
    cwd: folder,
  })
  return { code: status, said: stderr.toString().trimEnd().split("\n") }
}

const FULL = /ENOSPC|EFBIG/

test.skipIf(process.platform === "win32")(
  "a report on a full disk is named in a line, leaves nothing behind, and is made elsewhere from the record",
  () => {
    const out = join(disk, "here")
    const { code, said } = run(["import", "a.har", "--out", out, "--quiet"], isMounted)
    if (!isMounted) expect(code).toBe(0)
    const full = isMounted ? { code, said } : run(["report", "--out", join(disk, "there"), "--quiet"], true)
    expect(full.code).toBe(2)
    expect(full.said.at(-1)).toMatch(FULL)
    expect(full.said.at(-1)).toContain(disk)
    expect(full.said.join("\n")).not.toMatch(/^\s+at /m)
    expect(readdirSync(isMounted ? out : join(disk, "there"))).toEqual([])
    const again = run(["report", "--out", join(folder, "again"), "--quiet"], false)
    expect(again.code).toBe(0)
    expect(readdirSync(join(folder, "again"))).toContain("index.html")
  },
  60_000,
)

test.skipIf(process.platform === "win32")(
  "a database on a full disk is named in a line",
  () => {
    if (isMounted) rmSync(join(disk, "here"), { recursive: true, force: true })
    const { code, said } = run(
      ["import", "a.har", "--out", join(folder, "kept"), "--database", join(disk, "scans.db")],
      true,
    )
    expect(code).toBe(5)
    expect(said.at(-1)).toContain("scans.db")
    expect(said.join("\n")).not.toMatch(/^\s+at /m)
  },
  60_000,
)
