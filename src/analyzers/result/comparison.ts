import { z } from "zod"
import { Party, Verdict } from "./words.ts"

/** What a difference is about. */
export const Subject = z.enum([
  "destination",
  "assessment",
  "information",
  "moment",
  "provision",
  "notice",
  "entry",
  "storage",
  "tag",
  "choice",
  "signal",
  "finding",
])
export type Subject = z.infer<typeof Subject>

/** `change`: it is another; `noise`: it comes and goes or only looks different; `unsure`: what was seen does not tell. */
export const DifferenceKind = z.enum(["change", "unsure", "noise"])
export type DifferenceKind = z.infer<typeof DifferenceKind>

/** `worse`: more is open than before, or a send goes out where it did not; `better`: the other way about. */
export const Direction = z.enum(["worse", "better", "neutral"])
export type Direction = z.infer<typeof Direction>

const Seen = z.object({ seen: z.int(), visits: z.int() }).readonly()

/**
 * One difference. `key` names the thing the same way in both results; `label` is how people call it. Values are ids
 * or words, one per line. `seen` counts visits to pages that were loaded on both sides.
 */
export const Difference = z
  .object({
    id: z.string(),
    subject: Subject,
    key: z.string(),
    label: z.string().optional(),
    /** Id of the destination it is about. */
    destination: z.string().optional(),
    aspect: z.string(),
    is: z.enum(["new", "gone", "changed"]),
    kind: DifferenceKind,
    /** Why it is of this kind, as a code. */
    reason: z.string(),
    direction: Direction,
    before: z.array(z.string()).readonly(),
    after: z.array(z.string()).readonly(),
    seen: z.object({ before: Seen, after: Seen }).readonly().optional(),
  })
  .readonly()
export type Difference = z.infer<typeof Difference>

/**
 * What limits the comparison. `sight`: something could not be seen on one side, so that "gone" is not "removed" and
 * "new" not "added"; `frame`: seen, but by other means or measured by other rules.
 */
export const Limit = z
  .object({
    code: z.enum([
      "scan-incomplete",
      "visits-failed",
      "visits-partial",
      "other-pages",
      "other-runs",
      "choice-failed",
      "notice-unread",
      "one-witness",
      "undecoded-bodies",
      "other-target",
      "other-declaration",
      "other-knowledge",
      "other-tool",
      "other-browser",
      "other-profile",
      "other-vantage",
      "other-repeats",
      "other-interventions",
    ]),
    bears: z.enum(["sight", "frame"]),
    before: z.array(z.string()).readonly(),
    after: z.array(z.string()).readonly(),
  })
  .readonly()
export type Limit = z.infer<typeof Limit>

/** One of the two results, as far as a reader needs to know which it is. */
export const ComparedResult = z
  .object({
    url: z.string(),
    name: z.string().optional(),
    startedAt: z.string(),
    finishedAt: z.string(),
    tool: z.string(),
    knowledge: z.string(),
    visits: z.object({ all: z.int(), loaded: z.int() }).readonly(),
    sends: z.int(),
    destinations: z.int(),
    verdicts: z.record(Verdict, z.int()),
    /** Sends by witness, over all visits. */
    completeness: z
      .object({ both: z.int(), wireOnly: z.int(), pageOnly: z.int(), undecoded: z.int() })
      .readonly(),
  })
  .readonly()
export type ComparedResult = z.infer<typeof ComparedResult>

/** How a destination that differences speak of is called. */
export const ComparedDestination = z
  .object({
    id: z.string(),
    operator: z.string().optional(),
    service: z.string().optional(),
    hosts: z.array(z.string()).readonly(),
    party: Party,
    chainedOnly: z.boolean(),
  })
  .readonly()
export type ComparedDestination = z.infer<typeof ComparedDestination>

/**
 * Two results held against each other (`diff.json`). UTF-8, camelCase. Version 1; fields may be added, not renamed.
 * The same two results give the same comparison, and the other way round its mirror image.
 */
export const Comparison = z
  .object({
    comparisonVersion: z.literal(1),
    before: ComparedResult,
    after: ComparedResult,
    /** Whether both are of one site, or of two whose own hosts are taken for each other. */
    sameHost: z.boolean(),
    limits: z.array(Limit).readonly(),
    differences: z.array(Difference).readonly(),
    destinations: z.array(ComparedDestination).readonly(),
    counts: z
      .object({
        change: z.int(),
        unsure: z.int(),
        noise: z.int(),
        /** Changes alone. */
        new: z.int(),
        gone: z.int(),
        worse: z.int(),
        better: z.int(),
      })
      .readonly(),
  })
  .readonly()
export type Comparison = z.infer<typeof Comparison>
