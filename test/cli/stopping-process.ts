import { processConsole } from "../../src/cli/console.ts"
import { runCommand } from "../../src/cli/run-command.ts"
import { stopped, stopSignal } from "../../src/cli/stop.ts"
import { madeEvidence } from "../store/made-records.ts"
import { madeContext } from "./made-context.ts"

/** A scan in a process of its own, whose crawl goes on until a signal comes. First argument: the user's folder. */
const [folder = "", ...args] = process.argv.slice(2)
const console = processConsole(process.stdout, process.stderr, process.env)
const signal = stopSignal(() => console.say("stopping"))
const { context } = madeContext(folder, {
  signal,
  stages: {
    crawl: async ({ id, url }) => {
      console.say("crawling")
      const alive = setInterval(() => undefined, 1000)
      await stopped(signal)
      clearInterval(alive)
      return madeEvidence({ id, target: { kind: "site", url } })
    },
  },
})
process.exit(await runCommand(args, { ...context, console }))
