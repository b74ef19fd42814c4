import { z } from "zod"

/** Category names by the dotted name of the field; `a|b` means either will do, a list means that it tells all. */
const Told = z.record(z.string(), z.union([z.string(), z.array(z.string()).nonempty()]))
const Names = z.array(z.string()).nonempty()

/** Where in a request a label stands. `path` and `bytes` have no names: the key is the text that stands there. */
export const places = ["url", "path", "body", "bytes", "cookie"] as const
export type Place = (typeof places)[number]
const byPlace = <T>(of: z.ZodType<T>) => z.partialRecord(z.enum(places), of)

/** One labelled request. README.md says what its parts mean. */
export const CorpusRequest = z.strictObject({
  id: z.string(),
  label: z.string().regex(/^(library input|protocol document|TrackHAR adapter) \S/),
  /** Name of the page in `pages.yml` that it was sent from. */
  page: z.string(),
  method: z.string(),
  url: z.url(),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.record(z.string(), z.string()).default({}),
  body: z.string().optional(),
  base64: z.string().optional(),
  /** What was sent over a socket. */
  messages: z.array(z.string()).default([]),
  /** What the page had stored when it was sent. */
  stored: z
    .array(z.strictObject({ area: z.enum(["cookie", "local"]), name: z.string(), value: z.string() }))
    .default([]),
  tells: byPlace(Told).default({}),
  notInformation: byPlace(Names).default({}),
  undecided: byPlace(Names).default({}),
})
export type CorpusRequest = z.infer<typeof CorpusRequest>

/** One file of the corpus: the requests of one service. */
export const CorpusService = z.strictObject({
  service: z.string(),
  vendor: z.string(),
  split: z.enum(["seen", "held-out"]),
  requests: z.array(CorpusRequest).nonempty(),
})
export type CorpusService = z.infer<typeof CorpusService>

/** A made-up page: what the browser knew when it sent. */
export const CorpusPage = z.strictObject({
  url: z.url(),
  title: z.string(),
  referrer: z.string(),
  screen: z.string(),
  viewport: z.string(),
  language: z.string(),
  timezone: z.string(),
  userAgent: z.string(),
})
export type CorpusPage = z.infer<typeof CorpusPage>

export const Scoring = z.strictObject({
  neutral: z.array(z.string()),
  same: z.record(z.string(), z.string()),
})
export type Scoring = z.infer<typeof Scoring>
