import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { asOldNode, checkoutWith } from "./checkout.ts"

const shows = `console.log(JSON.stringify({ args: process.argv.slice(2), from: process.env.INIT_CWD,
  node: process.versions.node, left: process.env.GAIBU__RELAUNCHED ?? "" }))
process.exitCode = 4`

const waits = `for (const [name, code] of [["SIGINT", 11], ["SIGTERM", 12], ["SIGHUP", 13]])
  process.on(name, () => process.exit(code))
console.log("ready")
setInterval(() => {}, 1000)`

function gaibu(checkout: string, flags: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const args = [...flags, join(checkout, "bin", "gaibu.js"), "scan", "--out", "a b"]
  const { INIT_CWD: _, ...inherited } = process.env
  return spawnSync(process.execPath, args, { cwd: tmpdir(), encoding: "utf8", env: { ...inherited, ...env } })
}

async function endsBy(checkout: string, flags: readonly string[], signal: NodeJS.Signals) {
  const child = spawn(process.execPath, [...flags, join(checkout, "bin", "gaibu.js")], {
    stdio: ["ignore", "pipe", "inherit"],
  })
  await once(child.stdout, "data")
  child.kill(signal)
  const [code, killedBy] = await once(child, "exit")
  return code ?? killedBy
}

describe.each([
  ["on a Node that is new enough", []],
  ["on an old Node, under the one from npm", asOldNode],
])("gaibu %s", (_, flags) => {
  it("passes on arguments, the folder it was called in and the exit code", () => {
    const done = gaibu(checkoutWith(shows), flags)
    expect(done.status).toBe(4)
    const seen = JSON.parse(done.stdout)
    expect(seen).toMatchObject({ args: ["scan", "--out", "a b"], from: tmpdir(), left: "" })
    expect(Number.parseInt(seen.node, 10)).toBeGreaterThanOrEqual(24)
  })

  it("keeps the folder npm was called in", () => {
    const done = gaibu(checkoutWith(shows), flags, { INIT_CWD: "/elsewhere" })
    expect(JSON.parse(done.stdout)).toMatchObject({ from: "/elsewhere" })
  })

  it("passes on signals and what the program then ends with", async () => {
    const checkout = checkoutWith(waits)
    expect(await endsBy(checkout, flags, "SIGINT")).toBe(11)
    expect(await endsBy(checkout, flags, "SIGTERM")).toBe(12)
    expect(await endsBy(checkout, flags, "SIGHUP")).toBe(13)
  })

  it("ends with 70 and a stack when the program cannot be loaded", () => {
    const done = gaibu(checkoutWith(`throw new TypeError("broken")`), flags)
    expect(done.status).toBe(70)
    expect(done.stderr).toMatch(/TypeError: broken\n +at /)
  })
})

describe("gaibu", () => {
  it("says 128 + n for a signal that ended the program", () => {
    const checkout = checkoutWith(`process.kill(process.pid, "SIGKILL")`)
    expect(gaibu(checkout, asOldNode).status).toBe(137)
  })

  it("names the Node to install when there is none, in one line", () => {
    const checkout = checkoutWith(shows)
    rmSync(join(checkout, "node_modules"))
    const done = gaibu(checkout, asOldNode, { GAIBU_LANG: "en" })
    expect(done.status).toBe(2)
    expect(done.stderr).toMatch(/^gaibu: Node\.js 24 or newer is needed.*\n$/)
  })

  it("does not start itself over and over", () => {
    const done = gaibu(checkoutWith(shows), asOldNodeAlways, { GAIBU_LANG: "en" })
    expect(done.status).toBe(2)
    expect(done.stderr).toContain("Node.js 24")
  })
})

const asOldNodeAlways = [
  "--import",
  `data:text/javascript,${encodeURIComponent(`Object.defineProperty(process.versions, "node", { value: "20.20.2" })`)}`,
]
