import type { Command } from "../command.ts"
import { scanSite } from "../scan/scan-site.ts"
import { sitesCommand } from "../scan/sites-command.ts"
import { ALL_FLAGS } from "../settings-options.ts"

export const command: Command = sitesCommand({
  name: "scan",
  describe: (words) => words.commands.scan,
  flags: ALL_FLAGS,
  work: scanSite,
})
