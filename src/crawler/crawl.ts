import { appTarget, declaredSteps } from "./app-target.ts"
import { addressKey } from "./candidates/address-key.ts"
import { candidatesOf } from "./candidates/candidates-of.ts"
import { choosePages } from "./candidates/choose-pages.ts"
import { noticeLinks } from "./candidates/notice-links.ts"
import { searchNotices } from "./candidates/search-notices.ts"
import { stepsBetween } from "./candidates/steps-between.ts"
import { withClock } from "./clock-offset.ts"
import type { Evidence, Visit } from "./evidence.ts"
import { checkLinks } from "./link-checks/check-links.ts"
import type { CrawlDeps, CrawlPlan } from "./plan.ts"
import { lookPlan, makeRuns } from "./runs.ts"
import { isoWithOffset } from "./visit/iso-time.ts"
import { type NotVisited, type PageToVisit, startVisitor } from "./visitor.ts"
import { withoutSecrets } from "./without-secrets.ts"

/**
 * Crawls a target into Evidence: the start page, further pages of the same site by kind, and every document a
 * visitor may take for the notice, each opened from an empty profile; then the start page in each state of choice
 * that is asked for. Notices are looked for in the fresh run only. Never judges. Rejects only when no browser
 * starts; whatever sites and browsers do after that is in the record.
 */
export async function crawl(plan: CrawlPlan, deps: CrawlDeps): Promise<Evidence> {
  const startedAt = isoWithOffset(Date.now())
  const visitor = await startVisitor(plan, deps)
  try {
    const first: PageToVisit = { url: plan.url, kind: "page", consent: lookPlan(plan) }
    const start = await visitor.visit(first)
    const further = pagesToVisit(plan, start)
    const search = searchNotices(plan, visitor)
    const pages = further.pages.map(async (page) => search.from(await visitor.visit(page)))
    const again = repeated([{ url: plan.url, kind: "page" }, ...further.pages], plan.repeat)
    const searched = Promise.all([search.declared(), search.from(start), ...pages])
    const freshVisits = () => visitor.visits().filter(({ run }) => run === "fresh")
    const found = async () => {
      await searched
      return candidatesOf(freshVisits(), { vocabulary: plan.vocabulary, search })
    }
    const runs = makeRuns(plan, visitor, { start, pages: further.pages, candidates: found })
    const [, runsNotMade] = await Promise.all([searched, runs, ...again.map(visitor.visit)])
    const visits = visitor.visits()
    const failure = visitor.failure()
    const candidates = await found()
    return {
      evidenceVersion: 1,
      id: plan.id,
      tool: { name: "gaibu", version: plan.toolVersion },
      target: plan.app ? appTarget(plan.app) : { kind: "site", url: plan.url },
      declared: plan.declared,
      startedAt,
      finishedAt: isoWithOffset(Date.now()),
      environment: withClock(visitor.environment, visits),
      ...(plan.ran ? { ran: plan.ran } : {}),
      ...(plan.digestKey === undefined ? {} : { digestKey: plan.digestKey }),
      settings: plan.recordedSettings,
      visits,
      candidates,
      steps: [
        ...stepsBetween(freshVisits(), candidates),
        ...(plan.app ? declaredSteps(plan.app, freshVisits()) : []),
      ],
      ...withoutSecrets(await checkLinks(candidates, freshVisits(), { plan, deps }), plan.secrets),
      notVisited: withoutSecrets([...further.left, ...search.left(), ...visitor.left()], plan.secrets),
      ...(runsNotMade.length > 0 ? { runsNotMade } : {}),
      ...(failure ? { failure } : {}),
    }
  } finally {
    await visitor.end()
  }
}

/** The same pages again, so that what is seen only sometimes (rotating advertising) is told apart. */
function repeated(pages: readonly PageToVisit[], times: number): readonly PageToVisit[] {
  const attempts = Array.from({ length: times - 1 }, (_, done) => done + 2)
  return attempts.flatMap((attempt) => pages.map((page) => ({ ...page, attempt })))
}

interface FurtherPages {
  readonly pages: readonly PageToVisit[]
  readonly left: Evidence["notVisited"]
}

/** The settings' own paths, or an app's declared screens and pages chosen by kind from the links of the start page. */
function pagesToVisit(plan: CrawlPlan, start: Visit | NotVisited): FurtherPages {
  const screens = (plan.app?.screens ?? []).map(({ url }) => url).filter((url) => url !== plan.url)
  if (typeof plan.pages !== "number") return pathsOf([...screens, ...plan.pages], plan.url)
  const declared = screens.map((url): PageToVisit => ({ url, kind: "page" }))
  if (!("page" in start) || !start.page) return { pages: declared, left: [] }
  const { pressables } = start.page
  const known = new Set(
    [
      ...screens,
      start.url,
      start.finalUrl,
      ...noticeLinks(pressables, plan.vocabulary).map(({ url }) => url),
    ].map(addressKey),
  )
  const { chosen, left } = choosePages(pressables, { start: start.finalUrl, count: plan.pages, known })
  return {
    pages: [
      ...declared,
      ...chosen.map(({ url }): PageToVisit => ({ url, kind: "page", referrer: start.finalUrl })),
    ],
    left: left.map(({ url, kind }) => ({ url, reason: `not-chosen: ${kind}` })),
  }
}

function pathsOf(paths: readonly string[], start: string): FurtherPages {
  const urls = paths.flatMap((path) => URL.parse(path, start)?.href ?? [])
  const further = new Map(urls.map((url) => [addressKey(url), url]))
  further.delete(addressKey(start))
  const broken = paths.filter((path) => !URL.canParse(path, start))
  return {
    pages: [...further.values()].map((url) => ({ url, kind: "page" })),
    left: broken.map((url) => ({ url, reason: "not-an-address" })),
  }
}
