import type { Command } from "../command.ts"
import { crawlSite } from "../scan/crawl-site.ts"
import { eachSite } from "../scan/each-site.ts"
import { outputOf } from "../scan/output.ts"
import { targetUrls } from "../scan/target-urls.ts"
import { CRAWL_FLAGS, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"

export const command: Command = {
  usage: "crawl [urls..]",
  describe: (words) => words.commands.crawl,
  options: (yargs, words) =>
    outputOptions(settingsOptions(yargs, words, CRAWL_FLAGS), words).positional("urls", {
      type: "string",
      array: true,
      describe: words.arguments.urls,
    }),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const urls = targetUrls(argv.urls, speaking)
      return eachSite({ urls, settings, output: outputOf(argv) }, speaking, crawlSite)
    })
  },
  keepsOnStop: true,
}
