// What `npm start` runs in a checkout: brings what is missing, then the command. Alone it scans the demo.
import { entryPoint } from "./launcher/entry-point.js"
import { orOneLine } from "./launcher/or-one-line.js"
import { underModernNode } from "./launcher/under-modern-node.js"
import { asksForBrowser, browserAskedFor } from "./setup/asks-for-browser.js"
import { ensureBrowser } from "./setup/browser.js"
import { ensurePackages } from "./setup/packages.js"

process.env.INIT_CWD ??= process.cwd()
if (process.argv.length === 2) process.argv.push("demo")

await orOneLine(async () => {
  await ensurePackages()
  await underModernNode(import.meta.url, start)
})

async function start() {
  const args = process.argv.slice(2)
  const code = asksForBrowser(args) ? await ensureBrowser(browserAskedFor(args)) : 0
  if (code === 0) await import(entryPoint())
  else process.exitCode = code
}
