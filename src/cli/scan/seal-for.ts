import type { KeyObject } from "node:crypto"
import type { Settings } from "../../config/settings.ts"
import type { Context } from "../context.ts"
import { ranWith } from "./ran.ts"
import type { Seal } from "./sealed-folder.ts"

interface Sealing {
  readonly settings: Settings
  readonly context: Context
  readonly key?: KeyObject | undefined
}

/** How the settings want the folder of this evidence to be sealed. */
export function sealFor(scan: string, { settings, context, key }: Sealing): Seal {
  return { scan, ran: ranWith(settings, context), key, timestamp: settings.timestamp }
}
