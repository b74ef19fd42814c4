import { join } from "node:path"
import type { Argv } from "yargs"
import type { RegisterCheck, RegisterRow } from "../../analyzers/result/register.ts"
import type { Arguments, Command } from "../command.ts"
import { formatsAsked, severalFolder } from "../compare/several-files.ts"
import { periodIn } from "../compare/stored-inventory.ts"
import { EXIT } from "../exit-code.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import { heldRegister } from "../register/held.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "inquiry <destination> [seen]",
  describe: (words) => words.commands.inquiry,
  options,
  run: async ({ format, ...argv }, context) => {
    const { settings, context: speaking } = await settingsFor(argv as Arguments, context)
    return speakFailure(speaking, async () => {
      const { inquiryFormats, renderInquiry } = await import("../../reports/register/render-inquiry.ts") // templates: for this command only
      const formats = formatsAsked(format, inquiryFormats)
      const asking = { settings, context: speaking, period: periodIn(argv.last, argv.since) }
      const check = await heldRegister(argv.seen === undefined ? undefined : String(argv.seen), asking)
      const row = rowOf(String(argv.destination), check)
      const { console, words } = speaking
      const wording = { language: words.language, names: namesOf(await knowledgeFor(speaking)) }
      const files = formats.map((one) => renderInquiry({ check, row }, one, wording))
      const folder = severalFolder({ kind: "inquiry", url: check.target.url, out: settings.out }, speaking)
      await writeFolder(folder, files)
      for (const { path } of files) console.say(fill(words.progress.inquiry, { path: join(folder, path) }))
      return EXIT.clear
    })
  },
}

function options(yargs: Argv, words: Words): Argv {
  const { destination, seen, inquiryFormats, folder } = words.registerOptions
  const { last, since } = words.inventoryOptions
  return settingsOptions(yargs, words, ["lang", "database"])
    .option("last", { type: "string", requiresArg: true, describe: last })
    .option("since", { type: "string", requiresArg: true, describe: since })
    .option("out", { type: "string", requiresArg: true, describe: folder })
    .option("format", { type: "string", requiresArg: true, describe: inquiryFormats })
    .positional("destination", { type: "string", describe: destination })
    .positional("seen", { type: "string", describe: seen })
}

/** By its id, or by a host that received something. Throws a `KnownFailure` that names what there is. */
function rowOf(given: string, { rows }: RegisterCheck): RegisterRow {
  const row =
    rows.find(({ destination }) => destination === given) ?? rows.find(({ hosts }) => hosts.includes(given))
  if (row !== undefined) return row
  const known = rows.slice(0, 8).map(({ destination }) => destination)
  throw new KnownFailure(EXIT.usage, "noDestination", { given, known: known.join(", ") })
}
