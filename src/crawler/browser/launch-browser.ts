import { join } from "node:path"
import { connectDevTools, type DevTools } from "../devtools/connection.ts"
import { type TargetWatcher, watchTargets } from "../devtools/targets.ts"
import type { BrowserToUse, CrawlPlan, NetworkPlan, WebViewPlan } from "../plan.ts"
import type { Claimant } from "../witness/interest.ts"
import { NetLogFile } from "../witness/wire/net-log-file.ts"
import { WireWitness } from "../witness/wire/wire-witness.ts"
import { insidePublic } from "./inside-public.ts"
import { type Look, lookOf } from "./look.ts"
import { writePreferences } from "./preferences.ts"
import { startProcess } from "./start-process.ts"
import { privateSwitches, switchesFor } from "./switches.ts"
import { makeTempFolder } from "./temp-folder.ts"

export interface LaunchOptions {
  readonly browser: BrowserToUse
  readonly network: NetworkPlan
  readonly profile: CrawlPlan["profile"]
  /** How the web view of a profile of that kind looks. */
  readonly webView?: WebViewPlan
  /** `shared`: several visits at a time, told apart by their top-level sites. Default `isolated`: one visit each. */
  readonly mode?: "isolated" | "shared"
}

/** A running browser with both witnesses at work. */
export interface BrowserHandle {
  readonly mode: "isolated" | "shared"
  readonly devtools: DevTools
  /** Who records each browser context, by its id. */
  readonly watchers: Map<string, TargetWatcher & Claimant>
  readonly wire: WireWitness
  readonly netLog: NetLogFile
  readonly network: NetworkPlan
  readonly look: Look
  readonly webView?: WebViewPlan
  readonly browser: BrowserToUse
  /** Version as the running browser states it. */
  readonly version: string
  /** The switches it was started with, those of this machine and moment left out. */
  readonly flags: readonly string[]
  readonly pid: number
  /** Whether it still runs. */
  readonly running: () => boolean
  /** Ends it and reads the rest of its NetLog. Safe to call more than once. */
  readonly close: () => Promise<void>
}

/**
 * Starts the browser and attaches to everything it will open. Nothing else may be connected to it: a new window runs
 * as soon as any client lets it, and what it sends until the others have spoken is lost to them.
 */
export async function launchBrowser(options: LaunchOptions): Promise<BrowserHandle> {
  const folder = await makeTempFolder()
  try {
    return await launchIn(folder, options)
  } catch (error) {
    await folder.remove()
    throw error
  }
}

/** Ends the browser and removes everything it kept on the disk. */
export function closeBrowser(handle: BrowserHandle): Promise<void> {
  return handle.close()
}

type TempFolder = Awaited<ReturnType<typeof makeTempFolder>>

async function launchIn(folder: TempFolder, options: LaunchOptions): Promise<BrowserHandle> {
  const { browser, network, webView, mode = "isolated" } = options
  const look = lookOf(options, browser)
  const paths = { profile: join(folder.path, "profile"), netLog: join(folder.path, "netlog.json") }
  const flags = switchesFor(browser, network, look)
  await writePreferences(paths.profile, webView?.thirdPartyCookies ?? true)
  const args = [...flags, ...insidePublic(network), ...privateSwitches(paths)]
  const running = startProcess({
    path: browser.path,
    args,
    env: { ...browser.env, ...localeEnv(look), ...tempEnv(folder.path) },
  })
  const devtools = connectDevTools(running.carrier)
  const { product } = await Promise.race([devtools.send("Browser.getVersion"), running.failed])
  const wire = new WireWitness()
  const netLog = await NetLogFile.follow(paths.netLog, (event) => wire.hear(event))
  const watchers: BrowserHandle["watchers"] = new Map()
  await watchTargets(devtools, watchers)
  return {
    ...{ mode, devtools, watchers, wire, netLog, network, look, browser, flags },
    ...(webView && { webView }),
    version: product.replace(/^.*\//, ""),
    pid: running.pid,
    running: running.running,
    close: once(async () => {
      await running.end(() => devtools.send("Browser.close"))
      await netLog.readOn()
      await netLog.close()
      await folder.remove()
    }),
  }
}

/** On Linux the browser takes its language and time zone from the environment. */
function localeEnv({ locale, timezone }: Look): Record<string, string> {
  const name = `${locale.replace("-", "_")}.UTF-8`
  return { TZ: timezone, LANG: name, LC_ALL: name, LANGUAGE: locale.replace("-", "_") }
}

/** A path to a socket may have 107 bytes; the browser adds some 45. */
const longestFolder = 60

/** The browser's own temporary files are removed with the rest, also when it is ended by force. */
function tempEnv(folder: string): Record<string, string> {
  return process.platform === "linux" && folder.length <= longestFolder ? { TMPDIR: folder } : {}
}

function once(action: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined
  return () => {
    done ??= action()
    return done
  }
}
