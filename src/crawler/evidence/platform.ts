import { z } from "zod"

/** What the audited service runs on, where somebody declared it: an app's operating system, or the web. */
export const Platform = z.enum(["android", "ios", "web"])
export type Platform = z.infer<typeof Platform>
