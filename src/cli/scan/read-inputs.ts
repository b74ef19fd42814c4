import { access, constants, readFile } from "node:fs/promises"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { z } from "zod"
import { loadWebView } from "../../config/load-web-view.ts"
import type { Settings } from "../../config/settings.ts"
import type { WebView } from "../../config/web-view.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** As far as Playwright's format is relied on here; the browser checks the rest. */
const StorageState = z.looseObject({ cookies: z.array(z.unknown()), origins: z.array(z.unknown()) })

/** Files the settings name, read or at least found readable before a browser starts. */
export interface Inputs {
  readonly storageState?: unknown
  /** Its address; `file:` for a file. */
  readonly notice?: string
  /** The web view of a profile of that kind. */
  readonly webView?: WebView
}

/** Rejects with a `KnownFailure` that names the flag and the file. Paths start at `folder`. */
export async function readInputs(settings: Settings, folder: string): Promise<Inputs> {
  const { storageState, notice, profile } = settings
  return {
    ...(profile === "desktop" || profile === "mobile" ? {} : { webView: await loadWebView(profile) }),
    ...(storageState === undefined ? {} : { storageState: await stateIn(resolve(folder, storageState)) }),
    ...(notice === undefined ? {} : { notice: await noticeAt(notice, folder) }),
  }
}

async function stateIn(path: string): Promise<unknown> {
  try {
    return StorageState.parse(JSON.parse(await readFile(path, "utf8")))
  } catch (error) {
    throw new KnownFailure(EXIT.usage, "storageState", { path, why: shortly(error) })
  }
}

async function noticeAt(notice: string, folder: string): Promise<string> {
  if (/^https?:\/\//i.test(notice) && URL.canParse(notice)) return notice
  const path = resolve(folder, notice)
  await access(path, constants.R_OK).catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "noticeFile", { path: notice, why: reasonOf(error) })
  })
  return pathToFileURL(path).href
}

/** Nothing of the file's contents, which are secret: a parser's message may quote them. */
function shortly(error: unknown): string {
  return error instanceof SyntaxError || error instanceof z.ZodError ? "JSON" : reasonOf(error)
}
