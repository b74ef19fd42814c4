import { realpathSync } from "node:fs"
import { basename } from "node:path"
import { runProgram } from "./run-program.ts"

export type BrowserIdentity =
  | {
      readonly ok: true
      readonly name: string
      readonly version: string
      readonly kind: "full" | "headless_shell"
    }
  | { readonly ok: false; readonly reason: string }

/** A cold disk can take long to load 300 MB. */
const patience = 30_000

/** Asks a program who it is. One that lacks a library, or is no Chromium at all, does not answer. */
export async function identifyBrowser(
  path: string,
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserIdentity> {
  const run = await runProgram(path, ["--version"], { env: { ...process.env, ...env }, timeout: patience })
  const answer = /^(?<name>\p{L}[\p{L} ]*?) (?:for Testing )?(?<version>\d+(?:\.\d+){3})/mu.exec(
    run.output,
  )?.groups
  if (run.code !== 0 || answer?.name === undefined || answer.version === undefined) {
    return { ok: false, reason: lastLine(run.errors) || lastLine(run.output) || "no answer to --version" }
  }
  return { ok: true, name: answer.name, version: answer.version, kind: kindOf(path) }
}

function kindOf(path: string): "full" | "headless_shell" {
  return /headless[-_]shell/.test(basename(realpathSync(path))) ? "headless_shell" : "full"
}

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) ?? ""
}
