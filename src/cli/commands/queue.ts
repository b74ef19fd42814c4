import type { Argv } from "yargs"
import type { Settings } from "../../config/settings.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Arguments, Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT, type ExitCode } from "../exit-code.ts"
import { targetUrls } from "../scan/target-urls.ts"
import { queuedScan } from "../schedules/fire-due.ts"
import { isSilent } from "../schedules/is-silent.ts"
import { CRAWL_FLAGS, outputOptions, settingsFor, settingsOptions } from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"
import { withStore } from "../with-store.ts"
import { fill, type Words } from "../words.ts"
import { serverPlace } from "../work/server-place.ts"

export const command: Command = {
  usage: "queue [action] [urls..]",
  describe: (words) => words.commands.queue,
  options,
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const place = serverPlace(settings)
      const { withQueue } = await import("../work/with-queue.ts") // the queue: for this command only
      return withStore(settings, speaking, (store) =>
        withQueue(place, (queue) => act(argv, { settings, queue, store, context: speaking })),
      )
    })
  },
}

interface Acting {
  readonly settings: Settings
  readonly queue: JobQueue
  readonly store: Store
  readonly context: Context
}

async function act(argv: Arguments, acting: Acting): Promise<ExitCode> {
  const { queue, context } = acting
  const { console, words } = context
  if (argv.action === "add") await add(argv, acting)
  else if (argv.action === "retry") console.say(fill(words.queue.retried, { n: await queue.revive() }))
  else await show(argv.json === true, acting)
  return EXIT.clear
}

async function add(argv: Arguments, { settings, queue, store, context }: Acting): Promise<void> {
  const { console, words } = context
  const { handOn } = await import("../work/hand-on.ts")
  const publicOnly = argv.allowPrivate !== true
  for (const url of targetUrls(argv.urls, console, words)) {
    const scan = queuedScan(url, new Date())
    await handOn({ scan, settings, publicOnly }, { store, queue })
    console.say(fill(words.queue.added, { id: scan.id, url }))
  }
}

function options(yargs: Argv, words: Words): Argv {
  return outputOptions(settingsOptions(yargs, words, CRAWL_FLAGS), words)
    .option("allow-private", { type: "boolean", default: false, describe: words.surveyOptions.allowPrivate })
    .positional("action", { type: "string", choices: ["add", "retry"], describe: words.queueOptions.action })
    .positional("urls", { type: "string", array: true, describe: words.arguments.urls })
}

/** What waits, what is under way and how far it is, and what failed every time. */
async function show(json: boolean, { queue, store, context }: Acting): Promise<void> {
  const { console, words } = context
  const [counts, running, dead] = [await queue.counts(), await store.scansIn("running"), await queue.dead()]
  const lines = [
    ...counts.map(({ kind, waiting, active }) => fill(words.queue[kind], { waiting, active })),
    ...running.map((scan) => runningLine(scan, words)),
    ...dead.map(({ id, reason, failedAt }) => fill(words.queue.dead, { id, reason, failedAt })),
  ]
  await console.write(`${json ? JSON.stringify({ counts, running, dead }) : lines.join("\n")}\n`)
}

function runningLine(scan: ScanRecord, words: Words): string {
  const { id, target, attempt = 1, progress } = scan
  const line = isSilent(scan, new Date()) ? words.queue.silent : words.queue.running
  return fill(line, { id, url: target, attempt, visited: progress?.visited ?? 0 })
}
