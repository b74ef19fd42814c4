import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { explain } from "../explain.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"

export const command: Command = {
  usage: "explain <host>",
  describe: (words) => words.commands.explain,
  options: (yargs, words) =>
    settingsOptions(yargs, words, ["lang"]).positional("host", {
      type: "string",
      describe: words.arguments.host,
    }),
  run: async (argv, context) => {
    const { context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const knowledge = await knowledgeFor(speaking)
      const lines = explain(addressOf(String(argv.host)), knowledge, speaking.words)
      await speaking.console.write(`${lines.join("\n")}\n`)
      return EXIT.clear
    })
  },
}

/** A bare host stands for everything sent to it. */
function addressOf(given: string): URL {
  const url = URL.parse(/^[a-z]+:\/\//i.test(given) ? given : `https://${given}`)
  if (url === null) throw new KnownFailure(EXIT.usage, "notHost", { given })
  return url
}
