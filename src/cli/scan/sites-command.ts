import type { Command } from "../command.ts"
import { type FlagKey, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill, type Words } from "../words.ts"
import { eachSite, type SiteWork } from "./each-site.ts"
import { outputOf, quietened } from "./output.ts"
import { targetUrls } from "./target-urls.ts"

/** What tells one command over addresses from another. */
export interface SitesCommand {
  readonly name: string
  readonly describe: (words: Words) => string
  readonly flags: readonly FlagKey[]
  readonly work: SiteWork
}

/** A command that takes addresses and does the same work for each. */
export function sitesCommand({ name, describe, flags, work }: SitesCommand): Command {
  return {
    usage: `${name} [urls..]`,
    describe,
    options: (yargs, words) =>
      outputOptions(settingsOptions(yargs, words, flags), words).positional("urls", {
        type: "string",
        array: true,
        describe: words.arguments.urls,
      }),
    run: async (argv, context) => {
      const { settings, file, context: speaking } = await settingsFor(argv, context)
      const output = outputOf(argv)
      return speakFailure(speaking, async () => {
        const { console, words } = quietened(speaking, output)
        const urls = targetUrls(argv.urls, console, words)
        if (file !== undefined) console.say(fill(words.progress.settings, { file }))
        return eachSite({ urls, settings, output }, speaking, work)
      })
    },
    keepsOnStop: true,
  }
}
