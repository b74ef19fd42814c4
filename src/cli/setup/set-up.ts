import { EXIT, type ExitCode } from "../exit-code.ts"
import type { Bilingual } from "./bilingual.ts"
import type { BrowserFound, BrowserMissing } from "./browser-found.ts"
import { findBrowser } from "./find-browser.ts"
import { findFont } from "./find-font.ts"
import { type Machine, thisMachine } from "./machine.ts"
import { words } from "./set-up-words.ts"
import type { Say, Way } from "./way.ts"
import { waysToABrowser } from "./ways-to-a-browser.ts"
import { waysToAFont } from "./ways-to-a-font.ts"

export interface SetUpOptions {
  /**
   * "machine" may download a browser and, as root, install packages (`npm start`, `npm test`, `gaibu setup`);
   * "own-cache" only unpacks what npm brought along into our own folder.
   */
  readonly install: "machine" | "own-cache"
  /** The browser asked for by --browser. */
  readonly browser?: string
  /** Told before every step that takes time; never called when nothing is missing. */
  readonly say: Say
}

export type SetUpOutcome =
  | { readonly ok: true; readonly browser: BrowserFound }
  | { readonly ok: false; readonly message: Bilingual; readonly exitCode: ExitCode }

/** Sees to it that a browser and a font with Japanese are there. Run again it changes nothing. */
export async function setUp(options: SetUpOptions, machine: Machine = thisMachine()): Promise<SetUpOutcome> {
  try {
    const found = await ensureBrowser(options, machine)
    if (!found.ok || found.font.ok) return outcomeOf(found)
    if (!(await ensureFont(options, machine))) return stop(words.noFont)
    return outcomeOf(await findBrowser(options.browser, machine))
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error
    return stop(words.cannotWrite(error.message))
  }
}

async function ensureBrowser(
  options: SetUpOptions,
  machine: Machine,
): Promise<BrowserFound | BrowserMissing> {
  let found = await findBrowser(options.browser, machine)
  if (options.browser || machine.env.GAIBU_BROWSER) return found // asked for: no other will do
  for (const way of allowed(waysToABrowser, options)) {
    if (found.ok) break
    await way.go(machine, options.say)
    found = await findBrowser(undefined, machine)
  }
  return found
}

async function ensureFont(options: SetUpOptions, machine: Machine): Promise<boolean> {
  for (const way of allowed(waysToAFont, options)) {
    await way.go(machine, options.say)
    if ((await findFont(machine)).ok) return true
  }
  return false
}

function allowed(ways: readonly Way[], { install }: SetUpOptions): readonly Way[] {
  return ways.filter((way) => install === "machine" || way.reach === "own-cache")
}

function outcomeOf(found: BrowserFound | BrowserMissing): SetUpOutcome {
  return found.ok ? { ok: true, browser: found } : stop(found.message)
}

function stop(message: Bilingual): SetUpOutcome {
  return { ok: false, message, exitCode: EXIT.usage }
}
