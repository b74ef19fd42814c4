import { execFile, execFileSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it, onTestFinished } from "vitest"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** A folder in which the packed package is installed, its dependencies being those of the checkout. */
function installed(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "gaibu-pack-")))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  execFileSync("npm", ["pack", "--pack-destination", folder], { cwd: root, stdio: "pipe" })
  const [tarball = ""] = readdirSync(folder)
  const home = join(folder, "node_modules", "gaibu")
  mkdirSync(home, { recursive: true })
  execFileSync("tar", ["-xzf", join(folder, tarball), "-C", home, "--strip-components=1"])
  for (const name of dependencies(home)) {
    const place = join(folder, "node_modules", name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(root, "node_modules", name), place)
  }
  return folder
}

function dependencies(folder: string): readonly string[] {
  return Object.keys(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).dependencies)
}

const patience = 180_000 // builds, packs and scans

it(
  "works from the published package: every file it reads is in there",
  async () => {
    const folder = installed()
    const { INIT_CWD: _, ...env } = process.env
    const gaibu = async (...args: readonly string[]) => {
      const program = join(folder, "node_modules/gaibu/bin/gaibu.js")
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], {
        cwd: folder,
        env: { ...env, GAIBU_DATABASE: join(folder, "scans.sqlite") },
      })
      return stdout
    }
    expect((await gaibu("--version")).trim()).toMatch(/^(gaibu )?\d+\.\d+\.\d+$/)
    await Promise.all([gaibu("knowledge", "check"), gaibu("demo", "--out", "report", "--fail-on", "never")])
    expect(readdirSync(join(folder, "report"))).toEqual(expect.arrayContaining(["index.html", "report.json"]))
  },
  patience,
)
