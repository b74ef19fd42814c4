import { siteOf } from "../witness/interest.ts"
import { type BrowserHandle, closeBrowser, type LaunchOptions, launchBrowser } from "./launch-browser.ts"

/** Browsers that several visits use at a time. */
export interface SharedBrowsers {
  /**
   * Does the work in a browser where no other work for the address's site is under way. Rejects when no browser
   * starts, or with what the work rejects with.
   */
  readonly use: <T>(url: string, work: (browser: BrowserHandle) => Promise<T>) => Promise<T>
  /** Ends every browser. */
  readonly end: () => Promise<void>
}

interface Shared {
  readonly browser: Promise<BrowserHandle>
  /** How many works began in it, and how many are under way. */
  begun: number
  running: number
  gone: boolean
}

/**
 * A browser and its NetLog keep something of every visit, and a long-lived one is slower to end one: after so many
 * visits the next one begins in a new browser.
 */
const visitsPerBrowser = 40

/** Starts browsers as they are needed. One that has served its visits, or died, is replaced. */
export function shareBrowsers(
  options: Omit<LaunchOptions, "mode">,
  visitsEach = visitsPerBrowser,
): SharedBrowsers {
  const open = new Set<Shared>()
  const inTurn = oneAtATime()
  let current: Shared | undefined

  const worn = ({ begun, gone }: Shared) => gone || begun >= visitsEach
  const take = (): Shared => {
    if (current === undefined || worn(current)) {
      current = start(options)
      open.add(current)
    }
    current.begun++
    current.running++
    return current
  }
  const giveBack = async (shared: Shared) => {
    shared.running--
    if (shared.running > 0 || !worn(shared)) return
    await end(shared)
    open.delete(shared)
  }
  return {
    use: (url, work) =>
      inTurn(siteOf(url), async () => {
        const shared = take()
        try {
          return await work(await shared.browser)
        } finally {
          await giveBack(shared)
        }
      }),
    end: async () => {
      await Promise.all([...open].map(end))
    },
  }
}

function start(options: Omit<LaunchOptions, "mode">): Shared {
  const browser = launchBrowser({ ...options, mode: "shared" })
  const shared: Shared = { browser, begun: 0, running: 0, gone: false }
  const lost = () => {
    shared.gone = true
  }
  browser.then(({ devtools }) => devtools.closed).then(lost, lost)
  return shared
}

/** One that never started has nothing to end; whoever asked for it was told. */
async function end({ browser }: Shared): Promise<void> {
  const handle = await browser.catch(() => undefined)
  if (handle) await closeBrowser(handle)
}

/** Works of the same name run one after the other. */
function oneAtATime(): <T>(name: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<void>>()
  return (name, work) => {
    const done = (last.get(name) ?? Promise.resolve()).then(work)
    const settled = done.then(
      () => {},
      () => {}, // Told to whoever asked for it.
    )
    last.set(name, settled)
    settled.then(() => {
      if (last.get(name) === settled) last.delete(name)
    })
    return done
  }
}
