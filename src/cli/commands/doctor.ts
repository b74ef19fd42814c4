import { resolve } from "node:path"
import { databasePlace, openStore, placeName } from "../../store/open-store.ts"
import { isPostgres } from "../../store/postgres-address.ts"
import type { Command } from "../command.ts"
import { doctorLine } from "../doctor-lines.ts"
import { EXIT } from "../exit-code.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { fill } from "../words.ts"

export const command: Command = {
  usage: "doctor",
  describe: (words) => words.commands.doctor,
  options: (yargs, words) => settingsOptions(yargs, words, ["browser", "database", "lang"]),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    const { words, console, folder, environment } = speaking
    return speakFailure(speaking, async () => {
      const { doctor } = await import("../setup/doctor.ts") // loads the browser driver, which no other command waits for
      const place = databasePlace(settings.database, folder, environment)
      if (isPostgres(place)) await (await openStore(place)).close()
      const report = await doctor(
        settings.browser === undefined ? undefined : resolve(folder, settings.browser),
      )
      const lines = [
        ...report.checks.map((check) => doctorLine(check, words)),
        fill(words.doctor.store, { path: placeName(place) }),
      ]
      await console.write(`${lines.join("\n")}\n`)
      return report.ok ? EXIT.clear : EXIT.usage
    })
  },
}
