// What `npm test` runs: the same set-up as `npm start`, then types, lint and all tests. Arguments go to vitest.
import { spawnSync } from "node:child_process"
import { delimiter, join } from "node:path"
import { fileURLToPath } from "node:url"
import { orOneLine } from "./launcher/or-one-line.js"
import { run } from "./launcher/run.js"
import { underModernNode } from "./launcher/under-modern-node.js"
import { ensureBrowser } from "./setup/browser.js"
import { ensurePackages } from "./setup/packages.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const programs = join(root, "node_modules", ".bin")
const checks = [
  { name: "tsc", args: [] },
  { name: "tsc", args: ["-p", "bin"] },
  { name: "biome", args: ["check", "."] },
]

await orOneLine(async () => {
  await ensurePackages()
  await underModernNode(import.meta.url, test)
})

async function test() {
  process.exitCode = await ensureBrowser()
  if (process.exitCode !== 0) return
  const failed = checks.filter((check) => !passes(check))
  const code = await run(process.execPath, [vitest(), "run", ...process.argv.slice(2)], {
    cwd: root,
    env: environment(),
  })
  for (const check of failed) console.error(`${check.name} failed: its lines are above those of the tests.`)
  process.exitCode = code === 0 && failed.length > 0 ? 1 : code
}

/** @param {{ name: string, args: string[] }} check */
function passes({ name, args }) {
  const done = spawnSync(join(programs, name), args, { cwd: root, encoding: "utf8", env: environment() })
  if (done.status === 0) return true
  process.stderr.write(`${done.stdout ?? ""}${done.stderr ?? ""}${done.error ?? ""}\n`)
  return false
}

function vitest() {
  return join(root, "node_modules", "vitest", "vitest.mjs")
}

/** What tests start by name is ours too, also when npm did not prepare the path. */
function environment() {
  return { ...process.env, PATH: [programs, process.env.PATH].join(delimiter) }
}
