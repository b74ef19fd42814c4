import type { Command } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { serverPlace } from "../work/server-place.ts"

export const command: Command = {
  usage: "worker",
  describe: (words) => words.commands.worker,
  options: (yargs, words) =>
    settingsOptions(yargs, words, [
      "database",
      "browser",
      "out",
      "header",
      "storageState",
      "sign",
      "lang",
    ]).option("jobs", {
      type: "string",
      requiresArg: true,
      default: "1",
      describe: words.workerOptions.jobs,
    }),
  run: async ({ jobs, ...argv }, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      if (!/^([1-9]|[1-5]\d|6[0-4])$/.test(String(jobs)))
        throw new KnownFailure(EXIT.usage, "jobsNumber", { given: String(jobs) })
      const place = serverPlace(settings)
      const { runWorker } = await import("../work/run-worker.ts") // the queue: for this command only
      await runWorker({ place, settings, jobs: Number(jobs) }, speaking)
      return EXIT.clear
    })
  },
  keepsOnStop: true,
}
