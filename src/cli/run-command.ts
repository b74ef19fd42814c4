import yargs, { type Argv } from "yargs"
import type { Arguments, Command } from "./command.ts"
import type { Context } from "./context.ts"
import { EXIT, type ExitCode } from "./exit-code.ts"
import { loadCommands } from "./load-commands.ts"
import { speakFailure } from "./speak-failure.ts"
import { stopped } from "./stop.ts"
import { UsageFailure } from "./usage-failure.ts"
import { version } from "./version.ts"

/** Runs one command line (without the program's own name) and gives what the process ends with. */
export function runCommand(args: readonly string[], context: Context): Promise<ExitCode> {
  return speakFailure(context, async () => {
    const commands = await loadCommands()
    const state: { code: ExitCode } = { code: EXIT.clear }
    const parser = commands.reduce(
      (all, command) => withCommand(all, command, { context: { ...context, args }, state }),
      parserFor(args, commands.map(nameOf), context),
    )
    await parser.parseAsync()
    return state.code
  })
}

function parserFor(args: readonly string[], commands: readonly string[], { words, console }: Context): Argv {
  return yargs([...args])
    .scriptName("gaibu")
    .locale(words.language)
    .usage(`${words.usage}\n\n${words.app}`)
    .parserConfiguration({ "greedy-arrays": false })
    .help("help", words.options.help)
    .alias("help", "h")
    .version("version", words.options.version, version())
    .demandCommand(1, 1, words.errors.noCommand)
    .strict()
    .showHelpOnFail(false)
    .exitProcess(false)
    .wrap(Math.min(console.out.width, 110))
    .fail((message, error) => {
      throw error === undefined || error.name === "YError"
        ? new UsageFailure(message ?? error.message, args, commands)
        : error
    })
}

interface Running {
  readonly context: Context
  readonly state: { code: ExitCode }
}

function withCommand(parser: Argv, command: Command, { context, state }: Running): Argv {
  const { words, signal } = context
  return parser.command(
    command.usage,
    command.describe(words),
    (options) => command.options(options, words),
    async (argv: Arguments) => {
      const work = command.run(argv, context)
      state.code = await (command.keepsOnStop ? work : Promise.race([work, stopped(signal)]))
    },
  )
}

/** The word a command is called by. */
function nameOf({ usage }: Command): string {
  return usage.split(" ", 1)[0] ?? usage
}
