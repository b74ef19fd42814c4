import { join } from "node:path"
import type { Argv } from "yargs"
import type { Arguments, Command } from "../command.ts"
import type { Context } from "../context.ts"
import { savedInventory } from "../draft/saved-inventory.ts"
import { savedResult } from "../draft/saved-result.ts"
import { EXIT } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { ranWith } from "../scan/ran.ts"
import { addToFolder } from "../scan/sealed-folder.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "draft [result]",
  describe: (words) => words.commands.draft,
  options,
  run: async ({ format, ...argv }, context) => {
    const { settings, context: speaking } = await settingsFor(argv as Arguments, context)
    return speakFailure(speaking, async () => {
      const { draftFiles, draftFormatsIn } = await import("../draft/draft-files.ts") // templates: for this command only
      const formats = draftFormatsIn(format)
      const knowledge = await knowledgeFor(speaking)
      const given = typeof argv.result === "string" ? argv.result : undefined
      const { result, folder } =
        typeof argv.inventory === "string"
          ? await savedInventory(argv.inventory, settings, speaking)
          : await savedResult(given, settings, speaking)
      const { language } = speaking.words
      const made = draftFiles(result, { knowledge, language, whole: argv.whole === true, formats })
      await addToFolder(folder, made.files, ranWith(settings, speaking))
      for (const { path } of made.files) tell(join(folder, path), made.draft, speaking)
      return EXIT.clear
    })
  },
}

/** `--format` is not the setting of that name: the report has other formats. */
function options(yargs: Argv, words: Words): Argv {
  const { whole, formats, folder, inventory } = words.draftOptions
  return settingsOptions(yargs, words, ["lang", "database"])
    .option("out", { type: "string", requiresArg: true, describe: folder })
    .option("format", { type: "string", requiresArg: true, describe: formats })
    .option("inventory", { type: "string", requiresArg: true, describe: inventory })
    .option("whole", { type: "boolean", default: false, describe: whole })
    .positional("result", { type: "string", describe: words.arguments.result })
}

type Counted = { readonly rows: readonly unknown[]; readonly toJudge: readonly unknown[] }

function tell(path: string, { rows, toJudge }: Counted, { console, words }: Context): void {
  console.say(fill(words.progress.draft, { path, rows: rows.length, judge: toJudge.length }))
}
