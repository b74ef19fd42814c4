import { z } from "zod"
import { Failure } from "./run.ts"

/**
 * What a link of a possible notice led to, opened once in an empty profile without scripts or anything the document
 * loads. `text` is the beginning of what the document says; `from` lists candidates. `failure`: nothing answered.
 */
export const LinkCheck = z
  .object({
    url: z.string(),
    from: z.array(z.string()).readonly(),
    linkText: z.string(),
    status: z.int().optional(),
    finalUrl: z.string().optional(),
    mimeType: z.string().optional(),
    title: z.string().optional(),
    language: z.string().optional(),
    text: z.string().optional(),
    failure: Failure.optional(),
  })
  .readonly()
export type LinkCheck = z.infer<typeof LinkCheck>
