import type { Argv } from "yargs"
import type { Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { checkFormats } from "../scan/check-formats.ts"
import { ALL_FLAGS, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { fill, type Words } from "../words.ts"

export const command: Command = {
  usage: "serve",
  describe: (words) => words.commands.serve,
  options,
  run: async (argv, context) => {
    const { settings, file, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const { accessFor } = await import("../serve/access.ts")
      const access = await accessFor(argv, speaking)
      checkFormats(settings.format)
      if (file !== undefined) speaking.console.say(fill(speaking.words.progress.settings, { file }))
      const { runServer } = await import("../serve/run-server.ts") // the server: for this command only
      await withStore(settings, speaking, (store) =>
        runServer({ settings, store, access, context: withoutToken(speaking) }),
      )
      return EXIT.clear
    })
  },
  keepsOnStop: true,
}

function options(yargs: Argv, words: Words): Argv {
  const { listen, tokenFile, publicUrl, allowPrivate, showEvidence } = words.serveOptions
  return settingsOptions(yargs, words, ALL_FLAGS)
    .option("listen", { type: "string", requiresArg: true, describe: listen })
    .option("token-file", { type: "string", requiresArg: true, describe: tokenFile })
    .option("public-url", { type: "string", requiresArg: true, describe: publicUrl })
    .option("allow-private", { type: "boolean", default: false, describe: allowPrivate })
    .option("show-evidence", { type: "boolean", default: false, describe: showEvidence })
}

/** Programs that are run to tell somebody get the environment; the token is none of their business. */
function withoutToken(context: Context): Context {
  const { GAIBU_TOKEN: _, ...environment } = context.environment
  return { ...context, environment }
}
