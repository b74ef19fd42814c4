import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"

export const command: Command = {
  usage: "knowledge <action>",
  describe: (words) => words.commands.knowledge,
  options: (yargs, words) =>
    settingsOptions(yargs, words, ["lang"]).positional("action", {
      type: "string",
      choices: ["check"],
      describe: words.arguments.action,
    }),
  run: async (argv, context) => {
    const { context: speaking } = await settingsFor(argv, context)
    const { words, console } = speaking
    return speakFailure(speaking, async () => {
      const { vendors, law, digest } = await knowledgeFor(speaking)
      const counts = {
        vendors: vendors.length,
        services: vendors.reduce((sum, { services }) => sum + services.length, 0),
        articles: Object.keys(law.articles).length,
        asOf: law.asOf,
      }
      await console.write(
        `${fill(words.knowledge.good, counts)}\n${fill(words.knowledge.digest, { digest })}\n`,
      )
      return EXIT.clear
    })
  },
}
