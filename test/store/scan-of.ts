import type { ScanRecord } from "../../src/store/scan-record.ts"

/** The line of a scan under way. */
export function scanOf(id: string, change: Partial<ScanRecord> = {}): ScanRecord {
  const target = "https://www.example.jp/"
  return { id, target, startedAt: "2026-11-20T01:00:00.000Z", state: "running", attempt: 1, ...change }
}
