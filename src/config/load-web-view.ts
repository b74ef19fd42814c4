import { readFile } from "node:fs/promises"
import { parse } from "yaml"
import { WebView } from "./web-view.ts"

/** The web view of a platform, from its data file. */
export async function loadWebView(id: WebView["id"]): Promise<WebView> {
  return WebView.parse(parse(await readFile(new URL(`./web-views/${id}.yml`, import.meta.url), "utf8")))
}
