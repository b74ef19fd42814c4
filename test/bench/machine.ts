import { createRequire } from "node:module"
import { arch, cpus, loadavg, platform, totalmem } from "node:os"
import { benchBrowser } from "./bench-browser.ts"

/** What the figures were measured on: they compare only with others of the same run. */
export async function machine(): Promise<string> {
  const { name, version, kind } = await benchBrowser()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  const playwright = createRequire(import.meta.url)("playwright/package.json").version
  return [
    new Date().toISOString().slice(0, 10),
    `${cpus().length} × ${cpus()[0]?.model ?? arch()}, ${memory}, ${platform()}`,
    `Node ${process.versions.node}`,
    `${name} ${version} (${kind})`,
    `Playwright ${playwright}`,
    `load before ${loadavg()[0]?.toFixed(1)}`,
  ].join(" · ")
}
