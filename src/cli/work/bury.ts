import type { DeadJob } from "../../store/queue/job.ts"
import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"

/** Writes into the lines of scans why they could not be made. What a later attempt has made stays. */
export async function bury(dead: readonly DeadJob[], store: Store): Promise<void> {
  for (const { kind, id, reason } of dead) if (kind === "scan") await buryScan(id, reason, store)
}

async function buryScan(id: string, reason: string, store: Store): Promise<void> {
  const scan = await store.scan(id).catch((error: unknown) => {
    if (error instanceof StoreFailure && error.code === "unknown-scan") return undefined
    throw error
  })
  if (scan?.state !== "running" && scan?.state !== "queued") return
  await store.saveScan({ ...scan, state: "failed", reason, finishedAt: new Date().toISOString() })
}
