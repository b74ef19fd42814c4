import { execFileSync, spawnSync } from "node:child_process"
import { mkdirSync, readdirSync } from "node:fs"
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
  if (!isMounted) console.log("no disk can be mounted here: files are limited to 64 KiB instead")
  const entries = Array.from({ length: 60 }, (_, at) => entry({ url: `https://t${at}.example/` }))
  await writeFile(join(folder, "a.har"), log("Charles Proxy", entries)) // its report is larger than the limit
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
  const limit = limited && !isMounted ? "ulimit -f 64; trap '' XFSZ;" : ""
  const command = [limit, 'exec "$0" "$@"'].join(" ")
  const env = { ...process.env, INIT_CWD: folder, XDG_DATA_HOME: join(folder, "data") }
  const { status, stderr } = spawnSync("bash", ["-c", command, process.execPath, MAIN, ...args], {
    env,
    cwd: folder,
  })
  return { code: status, said: stderr.toString().trimEnd().split("\n") }
}

test.skipIf(process.platform === "win32")(
  "a report on a full disk is named in a line, leaves nothing behind, and is made elsewhere from the record",
  () => {
    run(["import", "a.har", "--out", join(folder, "first"), "--quiet"], false)
    const out = join(disk, "here")
    const { code, said } = run(["report", "--out", out, "--quiet"], true)
    expect(code).toBe(2)
    expect(said.at(-1)).toMatch(/ENOSPC|EFBIG/)
    expect(said.at(-1)).toContain(out)
    expect(said.join("\n")).not.toMatch(/^\s+at /m)
    expect(readdirSync(out)).toEqual([])
    const again = run(["report", "--out", join(folder, "again"), "--quiet"], false)
    expect(again.code).toBe(0)
    expect(readdirSync(join(folder, "again"))).toContain("index.html")
  },
  240_000,
)

test.skipIf(process.platform === "win32")(
  "a database on a full disk is named in a line",
  () => {
    const { code, said } = run(
      ["import", "a.har", "--out", join(folder, "kept"), "--database", join(disk, "scans.db")],
      true,
    )
    expect(code).toBe(5)
    expect(said.at(-1)).toContain("scans.db")
    expect(said.join("\n")).not.toMatch(/^\s+at /m)
  },
  240_000,
)
