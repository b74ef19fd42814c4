import type { Command } from "../command.ts"
import { crawlSite } from "../scan/crawl-site.ts"
import { sitesCommand } from "../scan/sites-command.ts"
import { CRAWL_FLAGS } from "../settings-options.ts"

export const command: Command = sitesCommand({
  name: "crawl",
  describe: (words) => words.commands.crawl,
  flags: CRAWL_FLAGS,
  work: crawlSite,
})
