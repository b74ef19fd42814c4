import type { Argv } from "yargs"
import { type Flags, flagName } from "../config/flag-layer.ts"
import { type LoadedSettings, loadSettings } from "../config/load-settings.ts"
import type { Settings, SettingsKey } from "../config/settings.ts"
import type { Arguments } from "./command.ts"
import type { Context } from "./context.ts"
import { type Words, wordsOf } from "./words.ts"

/** Settings that have a flag; the others only make sense in the file. */
export type FlagKey = Extract<SettingsKey, keyof Words["options"]>

const TRUTH_VALUES: readonly string[] = ["ignoreHttpsErrors", "simulatedLeave", "canaries"]

/** Every setting with a flag, in the order help shows them. */
export const ALL_FLAGS: readonly FlagKey[] = [
  "out",
  "runs",
  "pages",
  "choicePages",
  "repeat",
  "profile",
  "lang",
  "format",
  "failOn",
  "concurrency",
  "pace",
  "timeout",
  "header",
  "storageState",
  "browser",
  "notice",
  "sign",
  "timestamp",
  "actor",
  "database",
  "hostResolverRules",
  "ignoreHttpsErrors",
  "simulatedLeave",
  "canaries",
]

/** Settings of a command that observes but does not judge. */
export const CRAWL_FLAGS = ALL_FLAGS.filter((key) => key !== "failOn" && key !== "format")

/** Settings of a command that reports on what was observed before, or elsewhere. */
export const REPORT_FLAGS: readonly FlagKey[] = [
  "out",
  "lang",
  "format",
  "failOn",
  "sign",
  "timestamp",
  "actor",
  "database",
]

/** What bears on a notice that is opened in a browser of our own, whatever was observed elsewhere. */
export const NOTICE_FLAGS: readonly FlagKey[] = [
  "notice",
  "timeout",
  "browser",
  "hostResolverRules",
  "ignoreHttpsErrors",
]

/** Adds flags for these settings. Values stay text: the settings' schema says what they must be. */
export function settingsOptions(yargs: Argv, words: Words, keys: readonly FlagKey[]): Argv {
  return keys.reduce(
    (all, key) => {
      const type = TRUTH_VALUES.includes(key) ? "boolean" : "string"
      const option = { type, describe: words.options[key], requiresArg: type === "string" } as const
      return all.option(flagName(key).slice(2), option)
    },
    configOption(yargs, words),
  )
}

/** `--quiet` and `--json`, for commands that print a result. */
export function outputOptions(yargs: Argv, words: Words): Argv {
  return yargs
    .option("quiet", { type: "boolean", default: false, describe: words.options.quiet })
    .option("json", { type: "boolean", default: false, describe: words.options.json })
}

function configOption(yargs: Argv, words: Words): Argv {
  return yargs.option("config", { type: "string", requiresArg: true, describe: words.options.config })
}

/** The settings of this command line, and the context speaking their language. */
export async function settingsFor(
  argv: Arguments,
  context: Context,
  defaults: Partial<Settings> = {},
): Promise<LoadedSettings & { readonly context: Context }> {
  const { folder, environment } = context
  const file = typeof argv.config === "string" ? { file: argv.config } : {}
  const loaded = await loadSettings({ folder, environment, flags: flagsOf(argv), defaults, ...file })
  return { ...loaded, context: { ...context, words: wordsOf(loaded.settings.lang) } }
}

function flagsOf(argv: Arguments): Flags {
  return Object.fromEntries(ALL_FLAGS.map((key) => [key, key === "header" ? listOf(argv[key]) : argv[key]]))
}

function listOf(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value]
}
