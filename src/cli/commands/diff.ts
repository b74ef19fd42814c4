import { join } from "node:path"
import type { Argv } from "yargs"
import { compare } from "../../analyzers/compare/compare.ts"
import type { Comparison } from "../../analyzers/result/comparison.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Arguments, Command } from "../command.ts"
import { compareExit, compareFailOn } from "../compare/compare-exit.ts"
import { twoResults } from "../compare/result-of.ts"
import { formatsAsked, severalFolder } from "../compare/several-files.ts"
import type { Context } from "../context.ts"
import { knowledgeFor, namesOf } from "../knowledge-for.ts"
import { type Output, outputOf, quietened } from "../scan/output.ts"
import { writeFolder } from "../scan/report-folder.ts"
import { outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"

const formats = ["html", "md", "json"] as const

export const command: Command = {
  usage: "diff <before> [after]",
  describe: (words) => words.commands.diff,
  options,
  run: async ({ format, failOn: given, "fail-on": _, ...argv }, context) => {
    const { settings, context: speaking } = await settingsFor(argv as Arguments, context)
    const output = outputOf(argv as Arguments)
    const quiet = quietened(speaking, output)
    return speakFailure(speaking, async () => {
      const asked = formatsAsked(format, formats)
      const failOn = compareFailOn(given)
      const knowledge = await knowledgeFor(quiet)
      const after = argv.after === undefined ? undefined : String(argv.after)
      const results = await twoResults([String(argv.before), after], { settings, context: quiet })
      const comparison = compare(...results)
      const folder = severalFolder({ kind: "diff", url: comparison.after.url, out: settings.out }, quiet)
      await write(comparison, { folder, asked, knowledge }, quiet)
      await print(comparison, knowledge, { context: quiet, output })
      return compareExit(comparison, failOn)
    })
  },
}

/** `--format` and `--fail-on` are not the settings of those names. */
function options(yargs: Argv, words: Words): Argv {
  const { before, after, formats: given, failOn, folder } = words.diffOptions
  return outputOptions(settingsOptions(yargs, words, ["lang", "database"]), words)
    .option("out", { type: "string", requiresArg: true, describe: folder })
    .option("format", { type: "string", requiresArg: true, describe: given })
    .option("fail-on", { type: "string", requiresArg: true, describe: failOn })
    .positional("before", { type: "string", describe: before })
    .positional("after", { type: "string", describe: after })
}

interface Writing {
  readonly folder: string
  readonly asked: readonly (typeof formats)[number][]
  readonly knowledge: Knowledge
}

/** Templates are loaded for this command only. */
async function write(comparison: Comparison, { folder, asked, knowledge }: Writing, context: Context) {
  const { renderComparison } = await import("../compare/render-comparison.ts")
  const wording = { language: context.words.language, names: namesOf(knowledge) }
  const files = asked.map((format) => renderComparison(comparison, format, wording))
  await writeFolder(folder, files)
  for (const { path } of files)
    context.console.say(fill(context.words.progress.comparison, { path: join(folder, path) }))
}

async function print(
  comparison: Comparison,
  knowledge: Knowledge,
  { context, output }: { readonly context: Context; readonly output: Output },
): Promise<void> {
  const { console, words } = context
  if (output.json) return console.write(`${JSON.stringify(comparison)}\n`)
  if (output.quiet) return
  const { renderComparisonTerminal } = await import("../../reports/comparison/render-terminal.ts")
  const { color, width } = console.out
  const names = namesOf(knowledge)
  await console.write(renderComparisonTerminal(comparison, { language: words.language, color, width, names }))
}
