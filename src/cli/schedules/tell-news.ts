import { compare } from "../../analyzers/compare/compare.ts"
import { newsIn } from "../../analyzers/compare/news-in.ts"
import type { Notify, Schedule } from "../../config/schedule.ts"
import type { Names } from "../../reports/names.ts"
import type { ScanRecord } from "../../store/scan-record.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import { isIncomplete } from "../scan/judge-exit.ts"
import { fill } from "../words.ts"
import type { Channel, News } from "./news.ts"

const DAY = 86_400_000

/** What was not told within this time is old. */
const STILL_NEWS = 3 * DAY

/** A process that has been telling for this long is gone. */
const GONE = 600_000

/** How far back a scan that was whole is looked for. */
const LOOK_BACK = 10

/** Who tells what, and where reports are. */
export interface Telling {
  readonly store: Store
  readonly context: Context
  readonly notify: Notify
  readonly channels: readonly Channel[]
  readonly names: Names
  /** The report of a scan, where no address of reports is set. */
  readonly reportOf: (scan: ScanRecord) => string
}

/**
 * Tells what the scans of a schedule brought, each scan once through each channel, however many processes look. What
 * could not be told is tried again the next time. Gives how often telling failed.
 */
export async function tellNews(schedule: Schedule, telling: Telling, now: Date): Promise<number> {
  let failures = 0
  for (const target of schedule.targets) {
    const all = await telling.store.scans(URL.parse(target)?.href ?? target)
    const over = all.filter((scan) => scan.schedule === schedule.name && isOver(scan))
    const recent = over.filter(({ startedAt }) => Date.parse(startedAt) > now.getTime() - STILL_NEWS)
    for (const scan of recent.toReversed())
      failures += await tellScan(scan, { telling, earlier: over.slice(over.indexOf(scan) + 1), now })
  }
  return failures
}

function isOver({ state }: ScanRecord): boolean {
  return state === "finished" || state === "failed"
}

interface Moment {
  readonly telling: Telling
  /** The same schedule's scans of the same target before, the latest first. */
  readonly earlier: readonly ScanRecord[]
  readonly now: Date
}

async function tellScan(scan: ScanRecord, { telling, earlier, now }: Moment): Promise<number> {
  const { tellings } = telling.store
  const times = { now: now.toISOString(), stale: new Date(now.getTime() - GONE).toISOString() }
  const mine: Channel[] = []
  for (const channel of telling.channels)
    if (await tellings.claim({ scan: scan.id, channel: channel.name }, times)) mine.push(channel)
  if (mine.length === 0) return 0
  const news = await newsOf(scan, earlier, telling)
  const told = await Promise.all(mine.map((channel) => tellThrough(channel, { scan, news, telling })))
  return told.filter((done) => !done).length
}

async function tellThrough(
  { name, tell }: Channel,
  { scan, news, telling }: { scan: ScanRecord; news: News | undefined; telling: Telling },
): Promise<boolean> {
  const { store, context } = telling
  const { console, words } = context
  const of = { scan: scan.id, channel: name }
  try {
    if (news !== undefined) await tell(news)
  } catch (error) {
    await store.tellings.release(of)
    const why = error instanceof Error ? error.message : String(error)
    console.say(fill(words.schedules.notTold, { channel: name, scan: scan.id, why }))
    return false
  }
  await store.tellings.done(of)
  if (news !== undefined) console.say(fill(words.schedules.told, { channel: name, subject: news.subject }))
  return true
}

/** Undefined where there is nothing to tell: nothing new, or nothing to compare with. */
async function newsOf(
  scan: ScanRecord,
  earlier: readonly ScanRecord[],
  telling: Telling,
): Promise<News | undefined> {
  const common = {
    newsVersion: 1,
    schedule: scan.schedule ?? "",
    target: scan.target,
    scan: scan.id,
    report: telling.notify.reportAt?.replaceAll("{scan}", scan.id) ?? telling.reportOf(scan),
  } as const
  if (scan.state === "failed")
    return earlier[0]?.state === "failed" ? undefined : failedNews(scan, common, telling)
  const before = await comparable(earlier, telling.store)
  if (before === undefined) return undefined
  const comparison = compare(await telling.store.result(before.id), await telling.store.result(scan.id))
  const differences = newsIn(comparison, telling.notify.on)
  if (differences.length === 0) return undefined
  const { renderComparisonTerminal } = await import("../../reports/comparison/render-terminal.ts")
  const { words } = telling.context
  const options = { language: words.language, color: false, width: 100, names: telling.names }
  const { report } = common
  const shown = renderComparisonTerminal({ ...comparison, differences }, options)
  return {
    ...common,
    kind: "news",
    previous: before.id,
    counts: comparison.counts,
    differences,
    subject: fill(words.schedules.newsSubject, { host: hostOf(scan), n: differences.length }),
    text: `${fill(words.schedules.newsText, { url: scan.target, report, scan: scan.id })}\n\n${shown}`,
  }
}

function failedNews(
  scan: ScanRecord,
  common: Omit<News, "kind" | "differences" | "subject" | "text">,
  { context: { words } }: Telling,
): News {
  const reason = scan.reason ?? ""
  const subject = fill(words.schedules.failedSubject, { host: hostOf(scan) })
  const text = fill(words.schedules.failedText, { url: scan.target, scan: scan.id, reason })
  return { ...common, kind: "failed", reason, differences: [], subject, text }
}

function hostOf({ target }: ScanRecord): string {
  return URL.parse(target)?.host ?? target
}

/**
 * What a scan is compared with: the last before it that saw everything. Against one that did not, what is new could
 * not be told from what was only not seen, and would never be told. Where none saw everything, the last.
 */
async function comparable(earlier: readonly ScanRecord[], store: Store): Promise<ScanRecord | undefined> {
  const finished = earlier.filter(({ state }) => state === "finished").slice(0, LOOK_BACK)
  for (const scan of finished) if (!isIncomplete(await store.result(scan.id))) return scan
  return finished[0]
}
