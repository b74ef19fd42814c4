import { processConsole } from "./console.ts"
import type { Context } from "./context.ts"
import { stages } from "./real-stages.ts"
import { runCommand } from "./run-command.ts"
import { stopSignal } from "./stop.ts"
import { languageOf, wordsOf } from "./words.ts"

// The process: its arguments, environment, streams and signals. It runs when this module is loaded.

// A reader that goes away early (`| head`) has what it wanted; the write itself tells of any other failure.
process.stdout.on("error", () => undefined)

const args = process.argv.slice(2)
const words = wordsOf(languageOf(args, process.env))
const console = processConsole(process.stdout, process.stderr, process.env)
const context: Context = {
  args,
  // npm runs scripts in the package's folder; INIT_CWD is where the user stands.
  folder: process.env.INIT_CWD ?? process.cwd(),
  environment: process.env,
  console,
  words,
  stages,
  signal: stopSignal(() => console.say(words.progress.stopping)),
}
process.exit(await runCommand(args, context))
