import { z } from "zod"

/**
 * One host that no vendor file claims and who runs it (`host-operators/*.yml`); it speaks for the subdomains too.
 * `operator` is the name to publish, in Japanese where the company has one. `function` is null where what arrives
 * there differs from page to page.
 */
export const HostOperator = z
  .strictObject({
    host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, "expected a bare lower-case host name"),
    operator: z.string().min(1),
    /** The legal name as the company writes it itself, where that is another. */
    original: z.string().min(1).optional(),
    /** Other names that notices use for the company: brands and former names. */
    aliases: z.array(z.string().min(1)).readonly().default([]),
    /** Country of the legal entity, ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .nullable(),
    function: z.string().min(1).nullable(),
    source: z.string().min(1),
    confidence: z.enum(["high", "medium", "low"]),
    checked: z.iso.date(),
  })
  .readonly()
export type HostOperator = z.infer<typeof HostOperator>

/** The rows of one file of the folder. */
export const HostOperators = z.array(HostOperator).nonempty().readonly()

/** What the host is for, where we are sure enough to rest a verdict on it: a doubtful row only gives a name. */
export function sureFunction({ confidence, function: what }: HostOperator): string | undefined {
  return confidence === "low" ? undefined : (what ?? undefined)
}
