import { EXIT, type ExitCode } from "../exit-code.ts"
import { stopCode } from "../stop.ts"
import { fill } from "../words.ts"
import type { Scanning, Site } from "./each-site.ts"
import { evidenceFiles } from "./evidence-files.ts"
import { observe } from "./observe.ts"
import { blobsOf } from "./saved-scan.ts"
import { sealFor } from "./seal-for.ts"
import { writeSealed } from "./sealed-folder.ts"
import { tellSeal } from "./tell-seal.ts"

/** crawl alone, for one site: the evidence in the store and in the folder. */
export async function crawlSite({ url, folder }: Site, scanning: Scanning): Promise<ExitCode> {
  const { context, store, output } = scanning
  const { console, words, signal } = context
  console.say(fill(words.progress.site, { url }))
  const evidence = await observe(url, scanning)
  const digests = await writeSealed(
    folder,
    await evidenceFiles(evidence, blobsOf(store)),
    sealFor(evidence.id, scanning),
  )
  if (output.json) await console.write(`${JSON.stringify(evidence)}\n`)
  console.say(fill(words.progress.evidence, { path: folder }))
  tellSeal(digests, context)
  if (signal.aborted) return stopCode(signal)
  const whole = evidence.failure === undefined && evidence.visits.every(({ outcome }) => outcome === "loaded")
  return whole && evidence.visits.length > 0 ? EXIT.clear : EXIT.incomplete
}
