import { z } from "zod"

/** Who put a value there: a response (its address), or a script (its address; absent when it could not be told). */
export const Setter = z
  .object({
    by: z.enum(["response", "script", "unknown"]),
    url: z.string().optional(),
    send: z.string().optional(),
  })
  .readonly()
export type Setter = z.infer<typeof Setter>

/**
 * A value kept in the user's equipment by a page. `host` is the cookie's domain (a leading dot means its
 * subdomains too) or the origin's host. `value` is raw: the profile is thrown away after the visit, and
 * matching must be possible again. `lifetimeDays` is absent for values that end with the session.
 */
export const StoredValue = z
  .object({
    id: z.string(),
    area: z.enum(["cookie", "local", "session", "indexeddb", "cache"]),
    name: z.string(),
    value: z.string().optional(),
    host: z.string(),
    path: z.string().optional(),
    partitionKey: z.string().optional(),
    httpOnly: z.boolean().optional(),
    secure: z.boolean().optional(),
    sameSite: z.string().optional(),
    lifetimeDays: z.number().optional(),
    setBy: z.array(Setter).readonly(),
    firstSeenAt: z.number().optional(),
  })
  .readonly()
export type StoredValue = z.infer<typeof StoredValue>

/** Something a page did that the notice may have to tell of though it is no send itself. */
export const Signal = z
  .object({
    kind: z.enum(["fingerprinting", "input-listener", "permission", "canary", "bridge", "intent"]),
    what: z.string(),
    script: z.string().optional(),
    send: z.string().optional(),
    at: z.number().optional(),
  })
  .readonly()
export type Signal = z.infer<typeof Signal>
