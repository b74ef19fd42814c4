import { readdirSync, readFileSync } from "node:fs"
import { parse } from "yaml"
import { z } from "zod"
import { CorpusPage, type CorpusRequest, CorpusService, Scoring } from "./corpus-request.ts"

/** A request with the service it belongs to and the page it was sent from. */
export interface LabelledRequest extends CorpusRequest {
  readonly service: string
  readonly vendor: string
  readonly split: CorpusService["split"]
  readonly sentFrom: CorpusPage
}

export interface Corpus {
  readonly services: readonly CorpusService[]
  readonly requests: readonly LabelledRequest[]
  readonly scoring: Scoring
}

/** Reads the whole corpus; throws where a file is not of its form or names a page that is not there. */
export function readCorpus(): Corpus {
  const files = readdirSync(new URL("requests/", import.meta.url)).filter((name) => name.endsWith(".yml"))
  const services = files.toSorted().map((name) => CorpusService.parse(read(`requests/${name}`)))
  const { pages } = z.strictObject({ pages: z.record(z.string(), CorpusPage) }).parse(read("pages.yml"))
  const requests = services.flatMap(({ service, vendor, split, requests }) =>
    requests.map((one) => ({ ...one, service, vendor, split, sentFrom: pageOf(one.page, pages) })),
  )
  return { services, requests, scoring: Scoring.parse(read("scoring.yml")) }
}

function pageOf(name: string, pages: Readonly<Record<string, CorpusPage>>): CorpusPage {
  const page = pages[name]
  if (!page) throw new Error(`no page ${name} in pages.yml`)
  return page
}

/** Parsed contents of a file of the corpus. */
export function read(name: string): unknown {
  return parse(readFileSync(new URL(name, import.meta.url), "utf8"))
}
