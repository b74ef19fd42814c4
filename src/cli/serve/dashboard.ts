import type { Settings } from "../../config/settings.ts"
import type { JobQueue } from "../../store/queue/open-queue.ts"
import type { Store } from "../../store/store.ts"
import type { Context } from "../context.ts"
import type { Access } from "./access.ts"
import type { FindingsOf } from "./findings-of.ts"
import type { ReportFiles } from "./report-files.ts"

/** What the dashboard of one installation is made with. */
export interface Dashboard {
  readonly settings: Settings
  readonly store: Store
  readonly context: Context
  readonly access: Access
  /** Where other machines make the scans; undefined where this process does. */
  readonly queue: JobQueue | undefined
  readonly findings: FindingsOf
  readonly files: ReportFiles
  /** Told when a scan waits: it need not wait for the next round. */
  readonly wake: () => void
  readonly now: () => Date
}
