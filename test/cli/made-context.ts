import type { Console } from "../../src/cli/console.ts"
import type { Context } from "../../src/cli/context.ts"
import { loadFormat } from "../../src/cli/load-format.ts"
import type { Stages } from "../../src/cli/stages.ts"
import { wordsOf } from "../../src/cli/words.ts"
import type { CrawlPlan } from "../../src/crawler/plan.ts"
import { importRecordings } from "../../src/crawler/recording/import-recordings.ts"
import { bundledKnowledge } from "../config/knowledge/loaded.ts"
import { madeCandidate, madeEvidence, madeResult } from "../store/made-records.ts"

/** What was said and done while a command ran. */
export interface Seen {
  readonly stdout: string[]
  readonly stderr: string[]
  /** Names of the stages, in the order they were called. */
  readonly stages: string[]
  readonly plans: CrawlPlan[]
}

export interface MadeContext {
  readonly context: Context
  readonly seen: Seen
}

/** A context whose stages are stand-ins: a crawl of one page, a result with nothing to say. */
export function madeContext(
  folder: string,
  given: { readonly stages?: Partial<Stages>; readonly signal?: AbortSignal } = {},
): MadeContext {
  const seen: Seen = { stdout: [], stderr: [], stages: [], plans: [] }
  const context: Context = {
    folder,
    args: [],
    environment: { XDG_DATA_HOME: `${folder}/data`, HOME: folder },
    console: heard(seen),
    words: wordsOf("ja"),
    stages: noted({ ...standIns, ...given.stages }, seen),
    signal: given.signal ?? new AbortController().signal,
  }
  return { context, seen }
}

const standIns: Stages = {
  findBrowser: async (path) => ({
    path: path ?? "/usr/bin/chromium",
    name: "Chromium",
    version: "156.0",
    kind: "full",
    env: {},
    args: [],
  }),
  loadKnowledge: async () => ({ ok: true, knowledge: bundledKnowledge(), replaced: [] }),
  loadRules: async () => [],
  crawl: async ({ id, url, recordedSettings }, { saveBlob }) => {
    const screenshot = await saveBlob(Buffer.from("a picture"), "image/png")
    const candidates = [madeCandidate({ screenshot })]
    return madeEvidence({ id, target: { kind: "site", url }, settings: { ...recordedSettings }, candidates })
  },
  importRecordings,
  openDeclaredNotice: async () => ({ visits: [], candidates: [], steps: [], notVisited: [] }),
  attach: async ({ beside }) => madeEvidence({ id: beside.id, target: { kind: "attach", url: beside.url } }),
  analyze: async ({ target }) =>
    madeResult([], { target: { ...target, services: [], duty: "not-declared" } }),
  loadFormat: async (name) =>
    name === "html"
      ? {
          opens: "index.html",
          render: async ({ result }) => [{ path: "index.html", contents: `<p>${result.target.url}</p>` }],
        }
      : loadFormat(name),
}

function noted(stages: Stages, { stages: called, plans }: Seen): Stages {
  return {
    ...stages,
    findBrowser: (path, say) => {
      called.push("findBrowser")
      return stages.findBrowser(path, say)
    },
    loadKnowledge: (sources) => {
      called.push("loadKnowledge")
      return stages.loadKnowledge(sources)
    },
    crawl: (plan, deps) => {
      called.push("crawl")
      plans.push(plan)
      return stages.crawl(plan, deps)
    },
  }
}

function heard({ stdout, stderr }: Seen): Console {
  const screen = { terminal: false, color: false, width: 100 }
  return {
    out: screen,
    err: screen,
    write: async (text) => void stdout.push(text),
    say: (line) => void stderr.push(line),
    show: () => undefined,
  }
}
