import { z } from "zod"

/** What a setting takes, in both languages: shown when it was given something else. */
export const Expected = z.registry<{ readonly ja: string; readonly en: string }>()
