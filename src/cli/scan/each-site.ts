import type { KeyObject } from "node:crypto"
import { resolve } from "node:path"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Settings } from "../../config/settings.ts"
import type { BrowserToUse } from "../../crawler/plan.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { type ExitCode, together } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { checkFormats } from "./check-formats.ts"
import { reportFolders } from "./folder-names.ts"
import type { Observing } from "./observe.ts"
import { type Output, quietened } from "./output.ts"
import { ranWith } from "./ran.ts"
import { type Inputs, readInputs } from "./read-inputs.ts"
import { signingKeyAt } from "./read-key.ts"
import { checkWritable } from "./report-folder.ts"

/** What to observe and how; `acceptedKeys` are keys of test certificates, for the bundled demo only. */
export interface Order {
  readonly urls: readonly string[]
  readonly settings: Settings
  readonly output: Output
  readonly acceptedKeys?: readonly string[]
}

/** One address and the folder its report goes to. */
export interface Site {
  readonly url: string
  readonly folder: string
}

/** All that the stages of one site need. */
export interface Scanning extends Observing {
  readonly knowledge: Knowledge
  readonly output: Output
  /** Set where the report is to be signed. */
  readonly key: KeyObject | undefined
}

/** What is done with one site. */
export type SiteWork = (site: Site, scanning: Scanning) => Promise<ExitCode>

/**
 * Does the work for one address after the other. Everything that can be found wrong without a browser is found
 * before one starts; a site that fails does not keep the others from their turn.
 */
export async function eachSite(order: Order, loud: Context, work: SiteWork): Promise<ExitCode> {
  const { settings, output } = order
  const context = quietened(loud, output)
  checkFormats(settings.format)
  const ready = await inputsFor(order, context)
  const sites = await placed(order, context)
  return withStore(settings, context, async (store) => {
    const scanning = await withBrowser(ready, order, { store, context })
    const code = await inTurn(sites, loud, (site) => work(site, scanning))
    if (context.signal.aborted) context.console.say(context.words.progress.interrupted)
    return code
  })
}

interface Ready {
  readonly knowledge: Knowledge
  readonly key: KeyObject | undefined
  readonly inputs: Inputs
}

/** What can be found wrong without a browser. */
async function inputsFor({ settings }: Asked, context: Context): Promise<Ready> {
  return {
    knowledge: await knowledgeFor(context),
    key: await signingKeyAt(settings.sign, context.folder),
    inputs: await readInputs(settings, context.folder),
  }
}

async function withBrowser(
  { knowledge, key, inputs }: Ready,
  { settings, output, acceptedKeys = [] }: Asked,
  { store, context }: Using,
): Promise<Scanning> {
  const browser = await browserFor(settings, context)
  const means = { ...inputs, browser, knowledge, acceptedKeys, ran: ranWith(settings, context) }
  return { settings, means, store, context, knowledge, output, key }
}

type Asked = Omit<Order, "urls">

interface Using {
  readonly store: Store
  readonly context: Context
}

/** All that scans under these settings need, found and checked. Rejects with a named failure. */
export async function scanningFor(asked: Asked, { store, context }: Using): Promise<Scanning> {
  checkFormats(asked.settings.format)
  return withBrowser(await inputsFor(asked, context), asked, { store, context })
}

/** The browser of the settings, else the one of this machine. */
export function browserFor(
  { browser }: Settings,
  { folder, stages, console, words }: Context,
): Promise<BrowserToUse> {
  const path = browser === undefined ? undefined : resolve(folder, browser)
  return stages.findBrowser(path, (message) => console.say(message[words.language]))
}

async function placed({ urls, settings }: Order, { folder }: Context): Promise<readonly Site[]> {
  const folders = reportFolders(urls, { folder, out: settings.out, now: new Date() })
  for (const one of folders) await checkWritable(one) // in turn: they share parents, which a check makes and removes
  return urls.map((url, i) => ({ url, folder: folders[i] ?? folder }))
}

async function inTurn(
  sites: readonly Site[],
  context: Context,
  work: (site: Site) => Promise<ExitCode>,
): Promise<ExitCode> {
  const codes: ExitCode[] = []
  for (const site of sites) {
    if (context.signal.aborted) break
    codes.push(await speakFailure(context, () => work(site)))
  }
  return together(codes)
}
