import { flagName } from "../config/flag-layer.ts"
import { nearestKey } from "../config/nearest-key.ts"
import { Settings } from "../config/settings.ts"
import { fill, type Words } from "./words.ts"

/** Flags that are no settings. */
const ownFlags = ["--config", "--quiet", "--json", "--help", "--version"]
/** Flags of one command alone. */
const flagsOf: Readonly<Record<string, readonly string[]>> = {
  explain: ["--body", "--method", "--page"],
  knowledge: ["--unsourced"],
  attach: ["--for", "--app"],
  draft: ["--whole", "--inventory"],
  inventory: ["--last", "--since"],
  serve: ["--listen", "--token-file", "--public-url", "--allow-private", "--show-evidence"],
  worker: ["--jobs"],
  queue: ["--allow-private"],
  survey: [
    ...["--sample", "--seed", "--by", "--allocation", "--name", "--attempts", "--site-limit", "--stop-list"],
    ...["--contact", "--vantage", "--allow-private", "--anonymize", "--n", "--read"],
  ],
}

/** A command line that cannot be understood: what was given, which commands there are, and the parser's own message. */
export class UsageFailure extends Error {
  override readonly name = "UsageFailure"
  readonly args: readonly string[]
  readonly commands: readonly string[]

  constructor(message: string, args: readonly string[], commands: readonly string[]) {
    super(message)
    this.args = args
    this.commands = commands
  }

  /** Mistyped flags and commands with the nearest one there is; else what the parser said. */
  lines(words: Words): readonly string[] {
    const lines = [...unknownCommand(this.args, this.commands, words), ...unknownFlags(this.args, words)]
    if (lines.length > 0) return lines
    const command = this.commands.find((name) => this.args.includes(name))
    const hint = command === undefined ? [] : [fill(words.errors.hint, { command })]
    return [this.message.replace(/\s+/g, " ").replace(/[:：]$/, ""), ...hint]
  }
}

/** Only where no command is named at all: a flag's value may look like anything. */
function unknownCommand(
  args: readonly string[],
  commands: readonly string[],
  words: Words,
): readonly string[] {
  const given = args.find((arg, i) => !arg.startsWith("-") && !args[i - 1]?.startsWith("--"))
  if (given === undefined || commands.some((name) => args.includes(name))) return []
  return [
    unknown(
      words.errors.unknownCommand,
      { given, nearest: /^https?:/i.test(given) ? `scan ${given}` : nearestKey(given, commands) },
      words,
    ),
  ]
}

function unknownFlags(args: readonly string[], words: Words): readonly string[] {
  const ofCommand = Object.entries(flagsOf).flatMap(([name, flags]) => (args.includes(name) ? flags : []))
  const known = [...Object.keys(Settings.unwrap().shape).map(flagName), ...ownFlags, ...ofCommand]
  return args
    .flatMap((arg) => /^--[^=]+/.exec(arg)?.[0] ?? [])
    .filter((flag) => !known.includes(flag.replace(/^--no-/, "--")))
    .map((flag) =>
      unknown(words.errors.unknownFlag, { given: flag, nearest: nearestKey(flag, known) }, words),
    )
}

interface Mistyped {
  readonly given: string
  readonly nearest: string | undefined
}

function unknown(sentence: string, { given, nearest }: Mistyped, words: Words): string {
  const guess = nearest === undefined ? "" : fill(words.errors.guess, { nearest })
  return fill(sentence, { given, guess })
}
