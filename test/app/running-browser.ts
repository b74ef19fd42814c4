import { spawn } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { ServedSites } from "../../src/demo/serve-sites.ts"
import { testBrowser } from "../crawler/test-browser.ts"

/** A browser somebody else started, with a DevTools port open. */
export interface RunningBrowser extends AsyncDisposable {
  /** `http://127.0.0.1:port`. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Starts a browser that knows the served sites and no others. */
export async function runningBrowser({ hostResolverRules, spki }: ServedSites): Promise<RunningBrowser> {
  const { path, args, env } = testBrowser()
  const profile = await mkdtemp(join(tmpdir(), "gaibu-running-"))
  const child = spawn(
    path,
    [
      ...args,
      "--headless",
      "--accept-lang=ja,en-US,en", // the small browser by itself says no language at all, which nobody's does
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
      `--host-resolver-rules=${hostResolverRules}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      "about:blank",
    ],
    { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } },
  )
  const ended = new Promise((resolve) => child.once("close", resolve))
  const host = await new Promise<string>((resolve, reject) => {
    let said = ""
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text
      const found = /ws:\/\/([^/\s]+)\//.exec(said)?.[1]
      if (found) resolve(found)
    })
    child.once("exit", () => reject(new Error(said)))
  })
  const close = async () => {
    child.kill("SIGKILL")
    await ended
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  return { address: `http://${host}`, close, [Symbol.asyncDispose]: close }
}
