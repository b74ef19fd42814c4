// Builds dist/ for the published package: JavaScript from src/, beside it every file that is not TypeScript.
import { spawnSync } from "node:child_process"
import { cpSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { orOneLine } from "./launcher/or-one-line.js"
import { ensurePackages } from "./setup/packages.js"

const root = fileURLToPath(new URL("..", import.meta.url))
const dist = join(root, "dist")

await orOneLine(async () => {
  await ensurePackages()
  rmSync(dist, { recursive: true, force: true })
  process.exitCode = compile()
  if (process.exitCode === 0) copyData()
})

/** @returns {number} tsc's exit code */
function compile() {
  const tsc = join(root, "node_modules", ".bin", "tsc")
  const done = spawnSync(tsc, ["-p", "tsconfig.build.json"], { cwd: root, stdio: ["ignore", 2, 2] })
  if (done.error !== undefined) throw done.error
  return done.status ?? 1
}

function copyData() {
  cpSync(join(root, "src"), dist, {
    recursive: true,
    filter: (path) => statSync(path).isDirectory() || !path.endsWith(".ts"),
  })
}
