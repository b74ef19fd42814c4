// What `npm run bench` runs: the same set-up as `npm start`, then the benchmarks in test/bench. Each prints a table.
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { orOneLine } from "./launcher/or-one-line.js"
import { run } from "./launcher/run.js"
import { underModernNode } from "./launcher/under-modern-node.js"
import { ensureBrowser } from "./setup/browser.js"
import { ensurePackages } from "./setup/packages.js"

const root = fileURLToPath(new URL("..", import.meta.url))

await orOneLine(async () => {
  await ensurePackages()
  await underModernNode(import.meta.url, bench)
})

async function bench() {
  process.exitCode = await ensureBrowser()
  if (process.exitCode !== 0) return
  const runner = join(root, "test", "bench", "run.ts")
  process.exitCode = await run(process.execPath, [runner, ...process.argv.slice(2)], { cwd: root })
}
