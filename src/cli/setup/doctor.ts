import type { BrowserFound } from "./browser-found.ts"
import { type BrowserCheck, checkBrowser, type FontCheck, fontCheckOf } from "./doctor/check-browser.ts"
import { checkDatabase, type DatabaseCheck } from "./doctor/check-database.ts"
import { checkLaunch, type LaunchCheck } from "./doctor/check-launch.ts"
import { checkNode, type NodeCheck } from "./doctor/check-node.ts"
import { checkPackages, type PackagesCheck } from "./doctor/check-packages.ts"
import { checkSandbox, type SandboxCheck } from "./doctor/check-sandbox.ts"

export type DoctorCheck =
  | NodeCheck
  | PackagesCheck
  | BrowserCheck
  | LaunchCheck
  | FontCheck
  | SandboxCheck
  | DatabaseCheck

export interface DoctorReport {
  /** Whether a scan can work here. */
  readonly ok: boolean
  readonly checks: readonly DoctorCheck[]
}

/** Looks at what a scan needs and tries it; changes nothing. */
export async function doctor(explicitBrowser?: string): Promise<DoctorReport> {
  const browser = await checkBrowser(explicitBrowser)
  const started = browser.ok ? await checksOf(browser.found) : []
  const checks = [checkNode(), checkPackages(), browser, ...started, await checkDatabase()]
  return { ok: checks.every((check) => check.ok), checks }
}

async function checksOf(found: BrowserFound): Promise<readonly DoctorCheck[]> {
  const launch = await checkLaunch(found)
  const sandbox = launch.ok ? [checkSandbox(found)] : []
  return [launch, ...sandbox, fontCheckOf(found)]
}
