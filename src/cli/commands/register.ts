import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { Argv } from "yargs"
import type { RegisterCheck } from "../../analyzers/result/register.ts"
import type { LoadedSettings } from "../../config/load-settings.ts"
import type { Wording } from "../../reports/comparison/render-html.ts"
import { wordsOf } from "../../reports/naming.ts"
import type { Arguments, Command } from "../command.ts"
import { formatsAsked, severalFolder } from "../compare/several-files.ts"
import { periodIn } from "../compare/stored-inventory.ts"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { addToSettings } from "../register/add-to-settings.ts"
import { heldRegister } from "../register/held.ts"
import { registerExit } from "../register/register-exit.ts"
import { replaceFile } from "../register/replace-file.ts"
import { outputOf, quietened } from "../scan/output.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "register [from] [seen]",
  describe: (words) => words.commands.register,
  options,
  run: async ({ format, ...argv }, context) => {
    const { context: speaking, ...loaded } = await settingsFor(argv as Arguments, context)
    const quiet = quietened(speaking, outputOf(argv as Arguments))
    return speakFailure(speaking, async () => {
      const period = periodIn(argv.last, argv.since)
      const isFirst = argv.from === "init"
      const given = isFirst ? argv.seen : argv.from
      const asking = { settings: loaded.settings, context: quiet, period }
      const check = await heldRegister(given === undefined ? undefined : String(given), asking)
      return isFirst
        ? begin(check, loaded, quiet)
        : report(check, { format, argv: argv as Arguments }, { loaded, context: quiet })
    })
  },
}

function options(yargs: Argv, words: Words): Argv {
  const { from, seen, formats, folder } = words.registerOptions
  const { last, since } = words.inventoryOptions
  return outputOptions(settingsOptions(yargs, words, ["lang", "database"]), words)
    .option("last", { type: "string", requiresArg: true, describe: last })
    .option("since", { type: "string", requiresArg: true, describe: since })
    .option("out", { type: "string", requiresArg: true, describe: folder })
    .option("format", { type: "string", requiresArg: true, describe: formats })
    .positional("from", { type: "string", describe: from })
    .positional("seen", { type: "string", describe: seen })
}

/** Writes what is not listed into the settings file in force, or into a new `gaibu.yml`. */
async function begin(check: RegisterCheck, { file }: LoadedSettings, context: Context): Promise<ExitCode> {
  const { words, console } = context
  const path = file ?? join(context.folder, "gaibu.yml")
  const before = file === undefined ? "" : await readFile(path, "utf8")
  const prose = wordsOf(words.language, namesOf(await knowledgeFor(context)))
  const { text, added } = addToSettings(before, check, prose)
  if (added > 0) await replaceFile(path, text)
  console.say(
    fill(added > 0 ? words.progress.registerAdded : words.progress.registerWhole, { path, n: added }),
  )
  return EXIT.clear
}

interface Asked {
  readonly format: unknown
  readonly argv: Arguments
}

interface Reporting {
  readonly loaded: LoadedSettings
  readonly context: Context
}

async function report(
  check: RegisterCheck,
  { format, argv }: Asked,
  { loaded, context }: Reporting,
): Promise<ExitCode> {
  const { registerFormats, renderRegister } = await import("../../reports/register/render-register.ts") // templates: for this command only
  const formats = formatsAsked(format, registerFormats)
  const folder = severalFolder({ kind: "register", url: check.target.url, out: loaded.settings.out }, context)
  const { console, words } = context
  const wording = { language: words.language, names: namesOf(await knowledgeFor(context)) }
  const files = await Promise.all(formats.map((one) => renderRegister(check, one, wording)))
  await writeFolder(folder, files)
  for (const { path } of files) console.say(fill(words.progress.registerFile, { path: join(folder, path) }))
  const output = outputOf(argv)
  if (output.json) await console.write(`${JSON.stringify(check)}\n`)
  else if (!output.quiet) await print(check, wording, context)
  return registerExit(check)
}

async function print(
  check: RegisterCheck,
  { language, names }: Wording,
  { console }: Context,
): Promise<void> {
  const { renderRegisterTerminal } = await import("../../reports/register/render-terminal.ts")
  const { color, width } = console.out
  await console.write(renderRegisterTerminal(check, { language, color, width, names }))
}
