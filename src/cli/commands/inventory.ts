import { join } from "node:path"
import type { Argv } from "yargs"
import type { Inventory } from "../../analyzers/result/inventory.ts"
import type { Names } from "../../reports/names.ts"
import type { Arguments, Command } from "../command.ts"
import { inventoryTarget } from "../compare/inventory-target.ts"
import { formatsAsked, severalFolder } from "../compare/several-files.ts"
import { periodIn, storedInventory } from "../compare/stored-inventory.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { outputOf, quietened } from "../scan/output.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "inventory <target>",
  describe: (words) => words.commands.inventory,
  options,
  run: async ({ format, ...argv }, context) => {
    const { settings, context: speaking } = await settingsFor(argv as Arguments, context)
    const output = outputOf(argv as Arguments)
    const quiet = quietened(speaking, output)
    return speakFailure(speaking, async () => {
      const { inventoryFormats, renderInventory } = await import(
        "../../reports/inventory/render-inventory.ts"
      ) // templates: for this command only
      const formats = formatsAsked(format, inventoryFormats)
      const period = periodIn(argv.last, argv.since)
      const names = namesOf(await knowledgeFor(quiet))
      const inventory = await withStore(settings, quiet, async (store) => {
        const url = await inventoryTarget(String(argv.target), store)
        return storedInventory(url, period, { store, context: quiet })
      })
      const { url } = inventory.latest.target
      const folder = severalFolder({ kind: "inventory", url, out: settings.out }, quiet)
      const wording = { language: quiet.words.language, names }
      const files = formats.map((one) => renderInventory(inventory, one, wording))
      await writeFolder(folder, files)
      for (const { path } of files)
        quiet.console.say(fill(quiet.words.progress.inventory, { path: join(folder, path) }))
      if (output.json) await quiet.console.write(`${JSON.stringify(inventory)}\n`)
      else if (!output.quiet) await print(inventory, names, quiet)
      return EXIT.clear
    })
  },
}

function options(yargs: Argv, words: Words): Argv {
  const { target, last, since, formats, folder } = words.inventoryOptions
  return outputOptions(settingsOptions(yargs, words, ["lang", "database"]), words)
    .option("last", { type: "string", requiresArg: true, describe: last })
    .option("since", { type: "string", requiresArg: true, describe: since })
    .option("out", { type: "string", requiresArg: true, describe: folder })
    .option("format", { type: "string", requiresArg: true, describe: formats })
    .positional("target", { type: "string", describe: target })
}

async function print(inventory: Inventory, names: Names, { console, words }: Context): Promise<void> {
  const { renderInventoryTerminal } = await import("../../reports/inventory/render-terminal.ts")
  const { color, width } = console.out
  await console.write(renderInventoryTerminal(inventory, { language: words.language, color, width, names }))
}
