import { z } from "zod"
import type { DevTools } from "../devtools/connection.ts"
import type { Profile } from "./profile.ts"

/** A profile to begin with, as Playwright's `storageState` writes it. Fields not named are passed over. */
const StorageState = z.object({
  cookies: z
    .array(
      z.object({
        name: z.string(),
        value: z.string(),
        domain: z.string(),
        path: z.string().default("/"),
        expires: z.number().optional(),
        httpOnly: z.boolean().optional(),
        secure: z.boolean().optional(),
        sameSite: z.enum(["Strict", "Lax", "None"]).optional(),
      }),
    )
    .default([]),
  origins: z
    .array(
      z.object({
        origin: z.string(),
        localStorage: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
      }),
    )
    .default([]),
})
export type StorageState = z.infer<typeof StorageState>

/** The settings' state, or an empty one. Throws when it is none. */
export function readStorageState(state: unknown): StorageState {
  return StorageState.parse(state ?? {})
}

/** Puts the cookies of a state into a profile. Those that end with the session have `expires` -1 there. */
export async function restoreCookies(
  devtools: DevTools,
  { named }: Profile,
  { cookies }: StorageState,
): Promise<void> {
  if (cookies.length === 0) return
  await devtools.send("Storage.setCookies", {
    ...named,
    cookies: cookies.map(({ expires = -1, httpOnly, secure, sameSite, ...cookie }) => ({
      ...cookie,
      ...(expires > 0 && { expires }),
      ...(httpOnly !== undefined && { httpOnly }),
      ...(secure !== undefined && { secure }),
      ...(sameSite && { sameSite }),
    })),
  })
}
