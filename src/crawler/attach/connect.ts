import { setTimeout as pause } from "node:timers/promises"
import { connectDevTools, type DevTools, DevToolsError } from "../devtools/connection.ts"
import { type TargetWatcher, watchAlone, watchTargets } from "../devtools/targets.ts"
import { NoConnection, openWebSocket } from "../devtools/web-socket-carrier.ts"
import { within } from "../visit/within.ts"
import { type EndpointVersion, type Listed, listedTargets, versionOf } from "./ask-endpoint.ts"
import { type EndpointAddress, socketAt } from "./endpoint-address.ts"
import { EndpointFailure } from "./endpoint-failure.ts"

/** An endpoint that is being recorded. */
export interface Endpoint {
  /** `browser`: every target is held before its first script. `pages`: each page as it is found in the list. */
  readonly level: "browser" | "pages"
  readonly version: EndpointVersion
  /** Settles when nothing more can come from it. */
  readonly gone: Promise<void>
  /** Addresses that were listed and could not be connected to. */
  readonly refused: () => readonly string[]
  readonly close: () => void
}

const answerWithinMs = 5000
/** A browser that takes the command and then attaches to none of its pages does not have it. */
const attachesWithinMs = 2000

/**
 * Connects to an endpoint as a whole, or, where it has no commands for that (Android's web views), to each of its
 * pages. Rejects with an `EndpointFailure`.
 */
export async function connect(address: EndpointAddress, watcher: TargetWatcher): Promise<Endpoint> {
  if (address.socket?.includes("/devtools/page/")) return onePage(address, address.socket, watcher)
  const version = await versionOf(address)
  const named = address.socket ?? version.webSocketDebuggerUrl
  const whole = named && (await wholeBrowser(address, named, watcher))
  return whole ? { ...whole, version } : { ...(await eachPage(address, watcher)), version }
}

type Connected = Omit<Endpoint, "version">

async function wholeBrowser(
  address: EndpointAddress,
  named: string,
  watcher: TargetWatcher,
): Promise<Connected | undefined> {
  let close = () => {}
  let attached = 0
  const counting: TargetWatcher = {
    attached: (target) => {
      attached += 1
      watcher.attached(target)
    },
    event: (target, event) => watcher.event(target, event),
    gone: (target) => watcher.gone(target),
  }
  try {
    const { devtools, ...connection } = await open(socketAt(address, named))
    close = connection.close
    await within(watchTargets(devtools, { get: () => counting }), answerWithinMs, () => {
      throw new DevToolsError("no answer", false)
    })
    const pages = (await listedTargets(address)).filter(({ type }) => type === "page")
    for (const by = Date.now() + attachesWithinMs; pages.length > 0 && attached === 0; ) {
      if (Date.now() > by) throw new DevToolsError("attaches to nothing", false)
      await pause(20)
    }
    return { level: "browser", gone: devtools.closed, refused: () => [], close }
  } catch (error) {
    close()
    if (error instanceof DevToolsError || error instanceof NoConnection) return undefined
    throw error
  }
}

async function open(socket: string): Promise<{ devtools: DevTools; close: () => void }> {
  const opening = openWebSocket(socket)
  const carrier = await within(opening, answerWithinMs, () => {
    throw new NoConnection(socket)
  })
  return { devtools: connectDevTools(carrier), close: carrier.close }
}

const lookEveryMs = 300
/** Times in a row that the list may not be had before the endpoint counts as gone. */
const mostMisses = 3
/** Times one target may be connected to. */
const mostTries = 5

/** Connects to what the list names, now and as it comes. */
async function eachPage(address: EndpointAddress, watcher: TargetWatcher): Promise<Connected> {
  const open = new Map<string, () => void>()
  const tries = new Map<string, number>()
  const refused = new Map<string, string>()
  let closed = false
  const add = async (listed: Listed) => {
    if (open.has(listed.id) || (tries.get(listed.id) ?? 0) >= mostTries) return
    tries.set(listed.id, (tries.get(listed.id) ?? 0) + 1)
    const close = await connectAlone(address, listed, watcher, () => open.delete(listed.id))
    if (close) open.set(listed.id, close)
    else if (listed.type === "page") refused.set(listed.id, listed.url)
    if (close) refused.delete(listed.id)
  }
  const look = async () => {
    const listed = await listedTargets(address)
    await Promise.all(listed.map(add))
    return listed
  }
  const first = await look()
  if (open.size === 0 && first.some(({ type }) => type === "page"))
    throw new EndpointFailure("no-pages", [...refused.values()].join(" "))
  const gone = (async () => {
    for (let misses = 0; !closed && misses < mostMisses; ) {
      await pause(lookEveryMs)
      misses = await look().then(
        () => 0,
        () => misses + 1,
      )
    }
  })()
  return {
    level: "pages",
    gone,
    refused: () => [...refused.values()],
    close: () => {
      closed = true
      for (const close of open.values()) close()
    },
  }
}

async function connectAlone(
  address: EndpointAddress,
  listed: Listed,
  watcher: TargetWatcher,
  onClosed: () => void,
): Promise<(() => void) | undefined> {
  if (listed.webSocketDebuggerUrl === undefined) return undefined
  try {
    const { devtools, close } = await open(socketAt(address, listed.webSocketDebuggerUrl))
    devtools.closed.then(onClosed)
    watchAlone(devtools, listed, watcher)
    return close
  } catch (error) {
    if (error instanceof NoConnection) return undefined
    throw error
  }
}

/** The one page whose WebSocket was given. */
async function onePage(address: EndpointAddress, socket: string, watcher: TargetWatcher): Promise<Endpoint> {
  const version = await versionOf(address).catch(() => ({ Browser: "", "User-Agent": "" }))
  const id = socket.replace(/^.*\//, "")
  const { devtools, close } = await open(socket).catch((error: unknown) => {
    throw error instanceof NoConnection ? new EndpointFailure("no-connection", socket) : error
  })
  watchAlone(devtools, { id, type: "page", url: "" }, watcher)
  return { level: "pages", version, gone: devtools.closed, refused: () => [], close }
}
