import type { Argv } from "yargs"
import type { Arguments, Command } from "../command.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { outputOf, quietened } from "../scan/output.ts"
import { type FlagKey, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { surveyOptionsOf } from "../survey/survey-options.ts"
import { checkSurveySettings, surveyDefaults } from "../survey/survey-settings.ts"
import type { SurveyWork } from "../survey/survey-work.ts"
import type { Words } from "../words.ts"

/** Settings of a scan that a survey takes too. */
const flags: readonly FlagKey[] = [
  ...([
    "out",
    "runs",
    "pages",
    "repeat",
    "profile",
    "lang",
    "concurrency",
    "pace",
    "timeout",
    "browser",
  ] as const),
  ...(["database", "hostResolverRules", "ignoreHttpsErrors", "simulatedLeave", "canaries"] as const),
]

export const command: Command = {
  usage: "survey [what..]",
  describe: (words) => words.commands.survey,
  options,
  run: async (argv, context) => {
    const { format: _, ...rest } = argv
    const { settings, context: speaking } = await settingsFor(rest as Arguments, context, surveyDefaults)
    const output = outputOf(argv)
    const quiet = quietened(speaking, output)
    return speakFailure(speaking, async () => {
      const surveyOptions = surveyOptionsOf(argv)
      const [what, ...others] = (Array.isArray(argv.what) ? argv.what : []).map(String)
      if (what === undefined) throw new KnownFailure(EXIT.usage, "surveyWhat")
      const work: SurveyWork = { settings, options: surveyOptions, output, context: quiet }
      if (!Object.hasOwn(parts, what)) {
        checkSurveySettings(settings, {
          runs: argv.runs !== undefined,
          canaries: argv.canaries !== undefined,
        })
        const { carryOut } = await import("../survey/carry-out.ts")
        return carryOut({ file: what, ...work }, quiet)
      }
      return (await parts[what]?.())?.(others, work) ?? EXIT.usage
    })
  },
  keepsOnStop: true,
}

type Part = (given: readonly string[], work: SurveyWork) => Promise<ExitCode>

/** What can be done with a survey that is stored; anything else is a list of sites. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  report: async () => (await import("../survey/report-again.ts")).reportAgain,
  audit: async () => (await import("../survey/audit.ts")).audit,
  diff: async () => (await import("../survey/diff.ts")).diff,
}

function options(yargs: Argv, words: Words): Argv {
  const told = words.surveyOptions
  const texts = {
    ...{ name: told.name, sample: told.sample, seed: told.seed, by: told.by, allocation: told.allocation },
    ...{ attempts: told.attempts, "site-limit": told.siteLimit, "stop-list": told.stopList },
    ...{ contact: told.contact, vantage: told.vantage, format: told.format, n: told.n, read: told.read },
  }
  return Object.entries(texts)
    .reduce(
      (all, [name, describe]) => all.option(name, { type: "string", requiresArg: true, describe }),
      outputOptions(settingsOptions(yargs, words, flags), words),
    )
    .option("allow-private", { type: "boolean", default: false, describe: told.allowPrivate })
    .option("anonymize", { type: "boolean", default: false, describe: told.anonymize })
    .positional("what", { type: "string", array: true, describe: told.what })
}
