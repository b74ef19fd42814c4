import { z } from "zod"
import { choiceFields } from "../../crawler/evidence/choice.ts"
import { Platform } from "../../crawler/evidence/platform.ts"
import { RunId, Witness } from "../../crawler/evidence/run.ts"

/** What was audited, under which declaration. `duty` says whether the service is declared as covered. */
export const Target = z
  .object({
    kind: z.enum(["site", "app", "har", "attach"]),
    url: z.string(),
    name: z.string().optional(),
    platform: Platform.optional(),
    operator: z.string().optional(),
    services: z
      .array(
        z
          .object({
            kind: z.enum(["r27_1", "r27_2", "r27_3", "r27_4", "none", "unknown"]),
            name: z.string().optional(),
            paths: z.array(z.string()).readonly().optional(),
            declaredBy: z.string().optional(),
            declaredOn: z.string().optional(),
          })
          .readonly(),
      )
      .readonly(),
    duty: z.enum(["applies", "not-declared", "voluntary"]),
  })
  .readonly()
export type Target = z.infer<typeof Target>

/** One visit's outcome. */
export const VisitSummary = z
  .object({
    id: z.string(),
    run: RunId,
    attempt: z.int().positive(),
    url: z.string(),
    finalUrl: z.string(),
    status: z.int().optional(),
    title: z.string().optional(),
    outcome: z.enum(["loaded", "partial", "failed"]),
    failure: z.object({ code: z.string(), message: z.string() }).readonly().optional(),
  })
  .readonly()
export type VisitSummary = z.infer<typeof VisitSummary>

/** What the consent banner of one visit was and what was pressed on it. */
export const ChoiceSummary = z
  .object({ run: RunId, visit: z.string().optional(), ...choiceFields })
  .readonly()
export type ChoiceSummary = z.infer<typeof ChoiceSummary>

/** How the two records of one visit agree, counted in sends. */
export const Completeness = z
  .object({
    visit: z.string(),
    witnesses: z.array(Witness).readonly(),
    wire: z.int(),
    page: z.int(),
    both: z.int(),
    wireOnly: z.int(),
    pageOnly: z.int(),
    browserOwn: z.int(),
    undecodedBodies: z.int(),
    ambiguous: z.int().optional(),
  })
  .readonly()
export type Completeness = z.infer<typeof Completeness>
