import { z } from "zod"
import { ServiceKind } from "../../../crawler/evidence.ts"

/**
 * One site of a survey. `number` is its place in the frame, from 1; `line` that of the file. `weight` is how many sites
 * of the frame it stands for. `other` holds the columns the tool gives no meaning to.
 */
export const SurveySite = z
  .object({
    number: z.int().positive(),
    line: z.int().positive(),
    url: z.string(),
    operator: z.string().optional(),
    sector: z.string().optional(),
    kind: ServiceKind,
    domains: z.array(z.string()).readonly(),
    scale: z.object({ text: z.string(), value: z.number().optional() }).readonly().optional(),
    period: z.string().optional(),
    other: z.record(z.string(), z.string()).readonly(),
    stratum: z.string(),
    weight: z.number().positive(),
  })
  .readonly()
export type SurveySite = z.infer<typeof SurveySite>

/** Why a line of the file is no site of the survey. */
export const BadRowReason = z.enum([
  "no-url",
  "not-url",
  "scheme",
  "credentials",
  "duplicate",
  "kind",
  "quote",
])
export type BadRowReason = z.infer<typeof BadRowReason>

export const BadRow = z
  .object({ line: z.int().positive(), reason: BadRowReason, detail: z.string() })
  .readonly()
export type BadRow = z.infer<typeof BadRow>

/** The list the sites were taken from: the file's SHA-256, how it was written, what each column was read as. */
export const SurveyFrame = z
  .object({
    file: z.string(),
    sha256: z.string(),
    encoding: z.string(),
    sites: z.int(),
    columns: z.array(z.object({ title: z.string(), readAs: z.string() }).readonly()).readonly(),
    badRows: z.array(BadRow).readonly(),
  })
  .readonly()
export type SurveyFrame = z.infer<typeof SurveyFrame>

/** One stratum of the frame: how many sites it has, how many were drawn, and what each of those stands for. */
export const Stratum = z
  .object({ value: z.string(), population: z.int(), drawn: z.int(), weight: z.number() })
  .readonly()
export type Stratum = z.infer<typeof Stratum>

/** How sites were drawn; absent where the whole list was taken. */
export const SurveySample = z
  .object({
    method: z.literal("sha256-order"),
    size: z.int().positive(),
    seed: z.string(),
    by: z.string().optional(),
    allocation: z.enum(["proportional", "equal"]),
    strata: z.array(Stratum).readonly(),
  })
  .readonly()
export type SurveySample = z.infer<typeof SurveySample>

/** Where the sites were seen from: what the surveyor says of the place, and the browser. */
export const Vantage = z
  .object({ place: z.string(), browser: z.string(), platform: z.string(), profile: z.string() })
  .readonly()
export type Vantage = z.infer<typeof Vantage>

/**
 * A survey as it was frozen before its first site was opened. It is never changed: what would change its figures
 * (knowledge, settings, vantage, tool, list, sample) makes another survey.
 */
export const SurveyDefinition = z
  .object({
    definitionVersion: z.literal(1),
    id: z.string().min(1),
    createdAt: z.string(),
    tool: z.object({ name: z.literal("gaibu"), version: z.string() }).readonly(),
    knowledge: z.object({ digest: z.string(), lawAsOf: z.string() }).readonly(),
    settings: z.record(z.string(), z.unknown()).readonly(),
    settingsDigest: z.string(),
    vantage: Vantage,
    contact: z.string().optional(),
    stopped: z.array(z.string()).readonly(),
    /** How often a site is tried before it is excluded. */
    attempts: z.int().positive(),
    /** Seconds after which a site is given up. */
    siteLimit: z.number().positive(),
    frame: SurveyFrame,
    sample: SurveySample.optional(),
    sites: z.array(SurveySite).readonly(),
  })
  .readonly()
export type SurveyDefinition = z.infer<typeof SurveyDefinition>
