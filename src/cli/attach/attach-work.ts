import type { App } from "../../config/app.ts"
import { declaredOfApp } from "../../config/declared-app.ts"
import type { AttachProgress } from "../../crawler/attach/attach.ts"
import type { EndpointAddress } from "../../crawler/attach/endpoint-address.ts"
import { EndpointFailure } from "../../crawler/attach/endpoint-failure.ts"
import { asAppPlan } from "../app/app-plan.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { conclude } from "../scan/conclude.ts"
import type { SiteWork } from "../scan/each-site.ts"
import { makePlan } from "../scan/make-plan.ts"
import { keepEvidence, type Observing } from "../scan/observe.ts"
import { progressTeller } from "../scan/progress.ts"
import { fill, type Words } from "../words.ts"

/** What to record and until when; `done` is aborted when the person has done what was to be recorded. */
export interface AttachOrder {
  readonly endpoint: EndpointAddress
  readonly forSeconds?: number
  readonly app?: App
  readonly done: AbortSignal
}

/** Records what a person does in a browser that runs elsewhere, then analyzes and reports it. */
export function attachWork(order: AttachOrder): SiteWork {
  return async ({ url, folder }, scanning) => {
    const { context } = scanning
    context.console.say(fill(context.words.progress.site, { url }))
    const record = recorder(order, scanning)
    return conclude(await keepEvidence(url, scanning, record), folder, scanning)
  }
}

type Recorder = Parameters<typeof keepEvidence>[2]

function recorder({ endpoint, forSeconds, app, done }: AttachOrder, observing: Observing): Recorder {
  const { settings, means, store, context } = observing
  return async (scan) => {
    const { console, words, stages, signal } = context
    const plan = makePlan({ id: scan.id, url: scan.target }, settings, means)
    const beside = app === undefined ? plan : { ...plan, declared: declaredOfApp(app, plan.declared) }
    try {
      return await stages.attach(
        {
          endpoint,
          ...(forSeconds === undefined ? {} : { forMs: forSeconds * 1000 }),
          ...(app === undefined ? {} : { app: asAppPlan(app) }),
          bridges: app?.bridges ?? [],
          beside,
        },
        {
          saveBlob: store.saveBlob,
          onProgress: progressTeller(console, words),
          onAttach: (progress) => console.say(attachLine(progress, words)),
          signal,
          done,
        },
      )
    } catch (error) {
      if (!(error instanceof EndpointFailure)) throw error
      throw new KnownFailure(EXIT.incomplete, error.fault, { given: endpoint.http, why: error.detail })
    }
  }
}

function attachLine(progress: AttachProgress, { attach }: Words): string {
  switch (progress.stage) {
    case "connected": {
      const { level, product, package: app } = progress
      return fill(attach[level], { product: app === undefined ? product : `${product} (${app})` })
    }
    case "joined":
    case "read":
      return fill(attach[progress.stage], { url: progress.url })
    case "recorded":
      return fill(attach[progress.why], { pages: progress.pages, sends: progress.sends })
  }
}
