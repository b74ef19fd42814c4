import { processConsole } from "../../../src/cli/console.ts"
import { stopSignal } from "../../../src/cli/stop.ts"
import { stubWorker } from "./stub-worker.ts"

/** A stub worker in a process of its own, to be killed. */
const [folder = "", log = "", place = "", waitMs = "0", jobs = "1"] = process.argv.slice(2)
const console = processConsole(process.stdout, process.stderr, process.env)
const signal = stopSignal(() => console.say("stopping"))
const times = { waitMs: Number(waitMs), jobs: Number(jobs) }
await stubWorker({ name: String(process.pid), folder, log, place, ...times, signal, console })
process.exit(0)
