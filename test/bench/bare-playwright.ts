import { type Browser, chromium, type Request } from "playwright"
import { scrollToEnd } from "../../src/crawler/page/in-page/scroll-to-end.ts"
import { Activity } from "../../src/crawler/visit/activity.ts"
import { settle } from "../../src/crawler/visit/settle.ts"
import { defaultSettle } from "../../src/crawler/visit/visit-plan.ts"
import { benchBrowser } from "./bench-browser.ts"
import type { Sites } from "./sites.ts"

/** The same browser as ours, driven by Playwright alone. */
export async function launchBare({ hostResolverRules, spki }: Sites): Promise<Browser> {
  const { path, args, env } = await benchBrowser()
  return chromium.launch({
    executablePath: path,
    args: [
      ...args,
      `--host-resolver-rules=${hostResolverRules}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
    ],
    env: { ...(process.env as Record<string, string>), ...env },
  })
}

export interface BareVisit {
  readonly requests: readonly Request[]
  /** Milliseconds of each stage. */
  readonly timings: Readonly<Record<string, number>>
}

/** The steps of a visit without a record: load, settle, scroll, settle, leave. `lingerMs` waits for late events. */
export async function visitBare(browser: Browser, url: string, lingerMs = 0): Promise<BareVisit> {
  const timings: Record<string, number> = {}
  const timed = async <T>(stage: string, work: Promise<T>): Promise<T> => {
    const from = performance.now()
    const done = await work
    timings[stage] = performance.now() - from
    return done
  }
  const context = await timed("open", browser.newContext())
  const { activity, requests } = watch(context)
  const page = await context.newPage()
  await timed("load", page.goto(url))
  await timed("settle", settle(activity, defaultSettle))
  await timed(
    "interact",
    page.evaluate(scrollToEnd, 60).then(() => settle(activity, defaultSettle)),
  )
  await timed("leave", page.goto("about:blank"))
  await new Promise((resolve) => setTimeout(resolve, lingerMs))
  await timed("rest", context.close())
  return { requests, timings }
}

function watch(context: Awaited<ReturnType<Browser["newContext"]>>) {
  const activity = new Activity()
  const requests: Request[] = []
  const ids = new Map<Request, string>()
  context.on("request", (request) => {
    ids.set(request, String(requests.push(request)))
    activity.started(ids.get(request) ?? "", request.resourceType() === "eventsource")
  })
  const ended = (request: Request) => activity.ended(ids.get(request) ?? "")
  context.on("requestfinished", ended)
  context.on("requestfailed", ended)
  return { activity, requests }
}
