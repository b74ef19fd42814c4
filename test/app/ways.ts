import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parse } from "yaml"
import { analyze } from "../../src/analyzers/analyze.ts"
import { appPlan, asAppPlan } from "../../src/cli/app/app-plan.ts"
import { App } from "../../src/config/app.ts"
import { loadWebView } from "../../src/config/load-web-view.ts"
import { Settings } from "../../src/config/settings.ts"
import { attach } from "../../src/crawler/attach/attach.ts"
import { endpointAddress } from "../../src/crawler/attach/endpoint-address.ts"
import { crawl } from "../../src/crawler/crawl.ts"
import { Evidence } from "../../src/crawler/evidence.ts"
import type { CrawlDeps } from "../../src/crawler/plan.ts"
import { importRecordings } from "../../src/crawler/recording/import-recordings.ts"
import { openDeclaredNotice } from "../../src/crawler/recording/open-declared-notice.ts"
import type { ServedSites } from "../../src/demo/serve-sites.ts"
import { renderHar } from "../../src/reports/har/render-har.ts"
import { proseOf } from "../../src/reports/prose.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { deps } from "../crawler/test-browser.ts"
import { appYml, screens } from "./app-sites.ts"
import { besidePlan } from "./beside-plan.ts"
import { drive } from "./drive.ts"
import { pageEndpoint } from "./page-endpoint.ts"
import { pageReads } from "./page-reads.ts"
import { runningBrowser } from "./running-browser.ts"

const app = App.parse(parse(appYml))
const crawlDeps: CrawlDeps = { ...deps, onProgress: () => {}, signal: new AbortController().signal }

/** Through `app`: gaibu opens the app's screens itself. */
export async function throughApp(served: ServedSites): Promise<Evidence> {
  const webView = await loadWebView("android-webview")
  const plan = appPlan(besidePlan(served, screens.home), { app, webView, settings: Settings.parse({}) })
  return Evidence.parse(await crawl(plan, crawlDeps))
}

/** Through `attach`: a script drives a browser that offers its pages alone. */
export async function throughAttach(served: ServedSites): Promise<Evidence> {
  await using browser = await runningBrowser(served)
  await using device = await pageEndpoint(browser.address, { names: true })
  const done = new AbortController()
  const connected = Promise.withResolvers<void>()
  const reads = pageReads()
  const recording = attach(
    {
      endpoint: endpointAddress(device.address),
      bridges: app.bridges,
      app: asAppPlan(app),
      beside: besidePlan(served, screens.home),
    },
    {
      ...crawlDeps,
      onAttach: (progress) => {
        reads.heard(progress)
        connected.resolve()
      },
      done: done.signal,
    },
  )
  recording.catch(connected.reject)
  await connected.promise
  const person = await drive(browser, reads.next)
  await person.open(screens.home)
  await person.press("a[href*=article]")
  await person.press("a[href*=settings]")
  await person.press("a[href*=notice]")
  person.close()
  done.abort()
  return Evidence.parse(await recording)
}

/** Through `import`: HAR files of what was recorded through `attach`, and the notice by its address. */
export async function throughImport(attached: Evidence, served: ServedSites): Promise<Evidence> {
  const folder = await mkdtemp(join(tmpdir(), "gaibu-app-har-"))
  try {
    const result = analyze(attached, bundledKnowledge(), [])
    const visits = attached.visits.filter(({ run }) => run === "attached")
    const files = visits.map(({ id }) => ({ path: join(folder, `${id}.har`), name: `${id}.har` }))
    await Promise.all(
      visits.map((visit, at) => writeFile(files[at]?.path ?? "", renderHar(visit, result, proseOf("ja")))),
    )
    const plan = besidePlan(served, screens.notice)
    const { declared, recordedSettings, toolVersion } = plan
    const recorded = await importRecordings(
      {
        ...{ id: "har", files, name: app.name, platform: app.platform },
        ...{ declared, recordedSettings, toolVersion },
      },
      {
        onRead: () => {},
        openNotice: () => openDeclaredNotice({ ...plan, notice: screens.notice }, crawlDeps),
      },
    )
    return Evidence.parse(recorded)
  } finally {
    await rm(folder, { recursive: true })
  }
}
