import { z } from "zod"

/** Categories are ids of the information table, purposes ids of the purpose table; words are the notice's own. */
export const NoticeEntry = z
  .object({
    id: z.string(),
    status: z.enum(["current", "planned", "not-sent", "not-a-send"]),
    operator: z.string().optional(),
    service: z.string().optional(),
    information: z.array(z.string()).readonly(),
    categories: z.array(z.string()).readonly(),
    purposesOwn: z.array(z.string()).readonly(),
    purposesDestination: z.array(z.string()).readonly(),
    purposes: z.array(z.string()).readonly(),
    /** The address given where the destination's purpose should stand, and nothing else said of it. */
    purposeDestinationLink: z.string().optional(),
    optOut: z.string().optional(),
    policy: z.string().optional(),
    country: z.string().optional(),
    quote: z.string(),
    at: z.string().optional(),
    destinations: z.array(z.string()).readonly(),
  })
  .readonly()
export type NoticeEntry = z.infer<typeof NoticeEntry>

/** How far the notice is from one scanned page; `steps` null: not within four presses. */
export const Reach = z
  .object({ page: z.string(), steps: z.int().nullable(), linkText: z.string().optional() })
  .readonly()
export type Reach = z.infer<typeof Reach>

/** A notice (公表・通知) as found and read. */
export const Notice = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().optional(),
    mode: z.enum(["publication", "notification"]),
    format: z.enum(["html", "pdf", "modal", "image"]),
    digest: z.string(),
    /** Dates the document gives for itself (made, revised, in force), as written, NFKC. */
    dates: z.array(z.string()).readonly().optional(),
    failure: z.string().optional(),
    entries: z.array(NoticeEntry).readonly(),
    reach: z.array(Reach).readonly(),
  })
  .readonly()
export type Notice = z.infer<typeof Notice>
