import type { App } from "../../config/app.ts"
import { type EndpointAddress, endpointAddress } from "../../crawler/attach/endpoint-address.ts"
import { EndpointFailure } from "../../crawler/attach/endpoint-failure.ts"
import { readApp } from "../app/read-app.ts"
import { attachWork } from "../attach/attach-work.ts"
import type { Arguments, Command } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { eachSite } from "../scan/each-site.ts"
import { outputOf } from "../scan/output.ts"
import {
  type FlagKey,
  NOTICE_FLAGS,
  outputOptions,
  REPORT_FLAGS,
  settingsFor,
  settingsOptions,
} from "../settings-options.ts"
import { speakFailure } from "../speak-failure.ts"

const FLAGS: readonly FlagKey[] = [...REPORT_FLAGS, ...NOTICE_FLAGS, "pace"]

export const command: Command = {
  usage: "attach <endpoint>",
  describe: (words) => words.commands.attach,
  options: (yargs, words) =>
    outputOptions(settingsOptions(yargs, words, FLAGS), words)
      .positional("endpoint", { type: "string", describe: words.arguments.endpoint })
      .option("for", { type: "string", requiresArg: true, describe: words.attach.options.for })
      .option("app", { type: "string", requiresArg: true, describe: words.attach.options.app }),
  run: async (argv, context) => {
    const { settings, context: speaking } = await settingsFor(argv, context)
    return speakFailure(speaking, async () => {
      const endpoint = endpointOf(argv.endpoint)
      const app = await appOf(argv, speaking)
      const forSeconds = secondsOf(argv.for)
      const work = attachWork({
        endpoint,
        ...(forSeconds === undefined ? {} : { forSeconds }),
        ...(app === undefined ? {} : { app }),
        done: speaking.signal,
      })
      const order = { urls: [endpoint.http], settings, output: outputOf(argv) }
      return eachSite(order, notStopped(speaking), work)
    })
  },
  keepsOnStop: true,
}

/** Ctrl-C ends the recording, and what follows is made all the same; a second one ends the process. */
function notStopped(context: Context): Context {
  return { ...context, signal: new AbortController().signal }
}

function endpointOf(given: unknown): EndpointAddress {
  try {
    return endpointAddress(String(given))
  } catch (error) {
    if (!(error instanceof EndpointFailure)) throw error
    throw new KnownFailure(EXIT.usage, error.fault, { given: error.detail, why: "" })
  }
}

async function appOf({ app }: Arguments, { folder }: Context): Promise<App | undefined> {
  return typeof app === "string" ? readApp(app, folder) : undefined
}

function secondsOf(given: unknown): number | undefined {
  if (given === undefined) return undefined
  const seconds = Number(given)
  if (!(seconds > 0) || seconds > 86_400)
    throw new KnownFailure(EXIT.usage, "forSeconds", { given: String(given) })
  return seconds
}
