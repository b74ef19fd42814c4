import { z } from "zod"

/** The time zone of Japan, where this rule's operators are. */
export const HOME_TIME_ZONE = "Asia/Tokyo"

/** Scans that are made again and again. `settings` are those that differ for them, under their usual names. */
export const Schedule = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
    /** Five fields (minute, hour, day, month, weekday), or six with seconds first. */
    cron: z.string().min(1),
    timezone: z.string().min(1).default(HOME_TIME_ZONE),
    targets: z.array(z.string().min(1)).nonempty().readonly(),
    settings: z.record(z.string(), z.unknown()).readonly().default({}),
  })
  .readonly()
export type Schedule = z.infer<typeof Schedule>

/** A secret by the name of the environment variable that holds it: `env:HOOK_URL`; or the value itself. */
const SecretText = z.string().min(1)

/** Who is told, and of what: `worse` only what is worse than before, `new` also all that is new. */
export const Notify = z
  .strictObject({
    on: z.enum(["worse", "new"]).default("new"),
    webhook: SecretText.optional(),
    mail: z
      .strictObject({
        /** `smtp://user:password@host:587` or `smtps://…`. */
        smtp: SecretText,
        from: z.string().min(1),
        to: z.array(z.string().min(1)).nonempty().readonly(),
      })
      .readonly()
      .optional(),
    /** A program and its arguments; it gets the news as JSON on its standard input. */
    command: z.array(z.string().min(1)).nonempty().readonly().optional(),
    /** Where a reader finds the report: an address with `{scan}` in it. Default: the folder it was written to. */
    reportAt: z.string().min(1).optional(),
  })
  .readonly()
export type Notify = z.infer<typeof Notify>

const Count = z.int().min(1).max(1_000_000).optional()

/**
 * How much is kept of each target: the last so many scans and those of so many days, whichever is more; the same for
 * evidence with its pictures, whose results stay. What is not given has no bound.
 */
export const Keep = z
  .strictObject({ scans: Count, days: Count, evidenceScans: Count, evidenceDays: Count })
  .readonly()
export type Keep = z.infer<typeof Keep>
