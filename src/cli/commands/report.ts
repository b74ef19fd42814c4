import type { Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { reportFolders } from "../scan/folder-names.ts"
import { onSavedScan, savedScanOptions } from "../scan/on-saved-scan.ts"
import { type Reporting, writeFormats, writeReport } from "../scan/report.ts"
import type { PlacedScan } from "../scan/saved-scan-for.ts"

export const command: Command = {
  usage: "report [scan]",
  describe: (words) => words.commands.report,
  options: savedScanOptions,
  run: (argv, context) =>
    onSavedScan(argv, context, async (placed, { reporting, print }) => {
      await print(await remake(placed, reporting))
      return EXIT.clear
    }),
}

/** Beside its own evidence only the formats are written; anywhere else the folder is made whole. */
async function remake({ scan, folder }: PlacedScan, reporting: Reporting) {
  const records = { evidence: await scan.evidence(), result: await scan.result(), blobs: scan.blobs }
  const place = folder ?? usualFolder(records.evidence.target.url, reporting.context)
  const write = place === scan.folder ? writeFormats : writeReport
  return { result: records.result, folder: place, seal: await write(records, place, reporting) }
}

function usualFolder(url: string, { folder }: Context): string {
  return reportFolders([url], { folder, out: undefined, now: new Date() })[0] ?? folder
}
