import { resolve } from "node:path"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { LoadedKnowledge } from "../../config/knowledge/loaded-knowledge.ts"
import { readVendorFiles, type VendorFile } from "../../config/knowledge/read-vendor-files.ts"
import type { Arguments, Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { reviewKnowledge } from "../knowledge/check.ts"
import { checkLines } from "../knowledge/check-lines.ts"
import { loadedKnowledgeFor } from "../knowledge-for.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "knowledge <action> [dirs..]",
  describe: (words) => words.commands.knowledge,
  options: (yargs, words) =>
    settingsOptions(yargs, words, ["lang"])
      .positional("action", { type: "string", choices: ["check"], describe: words.arguments.action })
      .positional("dirs", { type: "string", array: true, describe: words.arguments.vendorDirs })
      .option("unsourced", { type: "boolean", default: false, describe: words.knowledge.unsourced }),
  run: async (argv, context) => {
    const { context: speaking } = await settingsFor(argv, context)
    const { words, console, folder } = speaking
    return speakFailure(speaking, async () => {
      const vendorDirs = dirsOf(argv).map((dir) => resolve(folder, dir))
      const loaded = await loadedKnowledgeFor(speaking, { vendorDirs })
      const review = reviewKnowledge(filesOf(loaded.knowledge, vendorDirs), loaded.knowledge)
      const view = { words, width: Math.max(40, console.out.width), whole: argv.unsourced === true }
      const lines = [...headLines(loaded, words), "", ...checkLines(review, view)]
      await console.write(`${lines.join("\n")}\n`)
      return review.failed.length > 0 ? EXIT.knowledge : EXIT.clear
    })
  },
}

function dirsOf({ dirs }: Arguments): readonly string[] {
  return Array.isArray(dirs) ? dirs.map(String) : []
}

/** The user's own files where folders are given, else the bundled ones. */
function filesOf({ vendors }: Knowledge, vendorDirs: readonly string[]): readonly VendorFile[] {
  if (vendorDirs.length > 0) return vendorDirs.flatMap((dir) => readVendorFiles(dir, dir).files)
  return vendors.map((vendor) => ({ file: `vendors/${vendor.id}.yml`, vendor }))
}

function headLines({ knowledge, replaced }: LoadedKnowledge, words: Words): readonly string[] {
  const { vendors, hostOperators, law, digest } = knowledge
  const counts = {
    vendors: vendors.length,
    services: vendors.reduce((sum, { services }) => sum + services.length, 0),
    hosts: hostOperators.length,
    articles: Object.keys(law.articles).length,
    asOf: law.asOf,
  }
  return [
    fill(words.knowledge.good, counts),
    fill(words.knowledge.digest, { digest }),
    ...replaced.map(({ file, instead }) => fill(words.knowledge.replaced, { file, instead })),
  ]
}
