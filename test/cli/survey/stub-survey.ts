import { processConsole } from "../../../src/cli/console.ts"
import { runCommand } from "../../../src/cli/run-command.ts"
import { stopSignal } from "../../../src/cli/stop.ts"
import { madeContext } from "../made-context.ts"
import { stubStages } from "./stub-stages.ts"

// The survey command with a browser that is none, as a process that can be killed. Arguments: a folder, then the command line.
const [folder = ".", ...args] = process.argv.slice(2)
const { context } = madeContext(folder, { signal: stopSignal(() => undefined), stages: stubStages })
const console = processConsole(process.stdout, process.stderr, process.env)
process.exit(await runCommand(args, { ...context, console }))
