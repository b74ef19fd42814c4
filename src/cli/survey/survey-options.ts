import { z } from "zod"
import { surveyFormats } from "../../reports/survey/survey-format.ts"
import type { Arguments } from "../command.ts"
import { formatsAsked } from "../compare/several-files.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** What of a survey is no setting of a single scan. */
export interface SurveyOptions {
  readonly name: string | undefined
  readonly sample: number | undefined
  readonly seed: string | undefined
  readonly by: string | undefined
  readonly allocation: "proportional" | "equal"
  readonly attempts: number
  /** Seconds. */
  readonly siteLimit: number
  readonly stopList: string | undefined
  readonly contact: string | undefined
  readonly vantage: string
  readonly allowPrivate: boolean
  readonly anonymize: boolean
  readonly formats: readonly (typeof surveyFormats)[number][]
  /** Sites to recheck, and the sheet that came back. */
  readonly n: number
  readonly read: string | undefined
}

const whole = z.coerce.number().int().min(1).max(1_000_000)
const text = z.string().trim().min(1)

/** A name is an id, part of scan ids and of a folder's name. */
export const SurveyName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u)

/** The options of a command line. Throws a `KnownFailure` that names the flag. */
export function surveyOptionsOf(argv: Arguments): SurveyOptions {
  const given = <T>(flag: string, schema: z.ZodType<T>): T | undefined => {
    if (argv[flag] === undefined) return undefined
    const parsed = schema.safeParse(lastOf(argv[flag]))
    if (parsed.success) return parsed.data
    throw new KnownFailure(EXIT.usage, "surveyOption", { flag: `--${flag}`, given: String(argv[flag]) })
  }
  return {
    name: given("name", SurveyName),
    sample: given("sample", whole),
    seed: given("seed", text),
    by: given("by", text),
    allocation: given("allocation", z.enum(["proportional", "equal"])) ?? "proportional",
    attempts: given("attempts", whole.max(10)) ?? 2,
    siteLimit: given("site-limit", z.coerce.number().min(1).max(86_400)) ?? 600,
    stopList: given("stop-list", text),
    contact: given("contact", text.regex(/^[^\r\n\0]+$/)),
    vantage: given("vantage", text) ?? "",
    allowPrivate: argv["allow-private"] === true,
    anonymize: argv.anonymize === true,
    formats: formatsAsked(argv.format, surveyFormats),
    n: given("n", whole) ?? 50,
    read: given("read", text),
  }
}

function lastOf(value: unknown): unknown {
  return Array.isArray(value) ? value.at(-1) : value
}
