import type { Server } from "node:http"
import { createAdaptorServer } from "@hono/node-server"
import type { Settings } from "../../config/settings.ts"
import { isPostgres } from "../../store/postgres-address.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { type Bell, bell } from "../schedules/bell.ts"
import { channelsOf } from "../schedules/channels-of.ts"
import { keepRounds } from "../schedules/keep-rounds.ts"
import { runWaiting } from "../schedules/run-waiting.ts"
import { fill } from "../words.ts"
import { feeding } from "../work/feed-queue.ts"
import { remembered } from "../work/remembered.ts"
import { serverWatch } from "../work/server-watch.ts"
import type { Access } from "./access.ts"
import { app } from "./app.ts"
import { findingsOf } from "./findings-of.ts"
import { addressOf, type ListenAddress } from "./listen-address.ts"
import { reportFiles } from "./report-files.ts"

/** What a server is started with. */
export interface Serving {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
  readonly access: Access
}

/** How long a request and its headers may take to come, in ms. */
const SLOWEST = 20_000

/**
 * Serves the dashboard and does the schedules until it is asked to stop; a scan under way then finishes its write and
 * waits to be made again. Rejects with a `KnownFailure` where it cannot listen or a secret is missing.
 */
export async function runServer(serving: Serving): Promise<void> {
  const { settings, context } = serving
  channelsOf(settings.notify, context) // a missing secret shows before anybody comes
  const watch = serverWatch(context)
  const queue = await queueOf(settings, watch.trouble)
  try {
    await serveUntilStopped(serving, { queue, awake: bell(), well: watch.well })
  } finally {
    await queue?.close()
  }
}

interface Means {
  readonly queue: JobQueue | undefined
  readonly awake: Bell
  readonly well: () => void
}

async function serveUntilStopped(serving: Serving, { queue, awake, well }: Means): Promise<void> {
  const { store, context, access } = serving
  const { fetch } = app({
    ...{ ...serving, queue, wake: awake.ring, now: () => new Date() },
    ...{ findings: findingsOf(store), files: reportFiles(serving) },
  })
  const serverOptions = { requestTimeout: SLOWEST, headersTimeout: SLOWEST, maxHeaderSize: 16_384 }
  const server = createAdaptorServer({ fetch, serverOptions }) as Server
  const port = await listening(server, access.listen)
  context.signal.addEventListener("abort", () => server.close(), { once: true })
  const url = access.publicUrl?.href ?? addressOf({ ...access.listen, port })
  context.console.say(fill(context.words.serve.started, { url }))
  const doing = { ...serving, context: { ...context, stages: remembered(context.stages) } }
  await keepRounds({ ...doing, work: workOf(doing, queue) }, { awake, well })
  server.closeAllConnections()
  context.console.say(context.words.serve.stopped)
}

/** The queue of other machines, where there is one. */
async function queueOf({ database }: Settings, onError: (error: unknown) => void) {
  if (database === undefined || !isPostgres(database)) return undefined
  const { openQueue } = await import("../../store/queue/open-queue.ts") // only where there is a server
  return openQueue(database, { onError })
}

/** What a round does with scans that wait: hand them on, or make them here. */
function workOf({ settings, store, context, access }: Serving, queue: JobQueue | undefined) {
  if (queue !== undefined) return feeding(settings, store, queue)
  return () => runWaiting({ settings, store, context, allowPrivate: access.allowPrivate })
}

function listening(server: Server, { host, port }: ListenAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    // Also later, when there is nobody left to tell: one connection that fails is not the server.
    server.on("error", (error) =>
      reject(
        new KnownFailure(EXIT.usage, "cannotListen", { place: `${host}:${port}`, why: reasonOf(error) }),
      ),
    )
    server.listen({ host, port }, () => {
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : port)
    })
  })
}
