import type { ExitCode } from "../exit-code.ts"
import { fill } from "../words.ts"
import { conclude } from "./conclude.ts"
import type { Scanning, Site } from "./each-site.ts"
import { observe } from "./observe.ts"

/** crawl → analyze → report, for one site. */
export async function scanSite({ url, folder }: Site, scanning: Scanning): Promise<ExitCode> {
  const { context } = scanning
  context.console.say(fill(context.words.progress.site, { url }))
  return conclude(await observe(url, scanning), folder, scanning)
}
