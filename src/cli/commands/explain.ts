import { declaredBy } from "../../config/declared-by.ts"
import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { explained } from "../explain/explained.ts"
import { explainLines } from "../explain/lines.ts"
import { askedFor } from "../explain/request.ts"
import { knowledgeFor } from "../knowledge-for.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"

export const command: Command = {
  usage: "explain <host>",
  describe: (words) => words.commands.explain,
  options: (yargs, words) =>
    settingsOptions(yargs, words, ["header", "lang"])
      .option("body", { type: "string", requiresArg: true, describe: words.explainOptions.body })
      .option("method", { type: "string", requiresArg: true, describe: words.explainOptions.method })
      .option("page", { type: "string", requiresArg: true, describe: words.explainOptions.page })
      .option("json", { type: "boolean", default: false, describe: words.explainOptions.explainJson })
      .positional("host", { type: "string", describe: words.arguments.host }),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    const { console, words, folder } = speaking
    return speakFailure(speaking, async () => {
      const asked = await askedFor(argv, declaredBy(settings), folder)
      const knowledge = await knowledgeFor(speaking)
      const answer = explained(asked, knowledge)
      const text =
        argv.json === true
          ? JSON.stringify(answer, null, 2)
          : explainLines(answer, { knowledge, words, screen: console.out }).join("\n")
      await console.write(`${text}\n`)
      return EXIT.clear
    })
  },
}
