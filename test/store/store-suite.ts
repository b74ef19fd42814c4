import { createHash } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Store } from "../../src/store/store.ts"
import { madeCandidate, madeEvidence, madeResult } from "./made-records.ts"
import { scanOf } from "./scan-of.ts"

/** What every store must do, whatever database it keeps its records in. `open` gives an empty one. */
export function storeSuite(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test("gives back the records as they were saved", async () => {
      const evidence = madeEvidence({ candidates: [madeCandidate({ html: "<p>㈱みせ 𠮷野\u0000</p>" })] })
      await store.saveScan(scanOf(evidence.id))
      await store.saveEvidence(evidence)
      const result = madeResult([{ verdict: "absent" }])
      await store.saveResult(evidence.id, result)
      expect(await store.evidence(evidence.id)).toEqual(evidence)
      expect(await store.result(evidence.id)).toEqual(result)
      expect(await store.scan(evidence.id)).toEqual(scanOf(evidence.id))
    })

    test("gives back bytes as they were saved, under their SHA-256, however often they are", async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
      const ref = await store.saveBlob(bytes, "image/png")
      await store.saveBlob(bytes, "image/png")
      const sha256 = createHash("sha256").update(bytes).digest("hex")
      expect(ref).toEqual({ sha256, size: 70_000, mediaType: "image/png" })
      const kept = await store.blob(sha256)
      expect(kept.mediaType).toBe("image/png")
      expect(Buffer.from(kept.bytes).equals(Buffer.from(bytes))).toBe(true)
    })

    test("saving again replaces, and makes nothing twice", async () => {
      await store.saveScan(scanOf("scan-1"))
      await store.saveEvidence(madeEvidence())
      await store.saveResult("scan-1", madeResult())
      await store.saveScan({ ...scanOf("scan-1"), state: "finished" })
      await store.saveEvidence(madeEvidence({ settings: { again: true } }))
      await store.saveResult("scan-1", madeResult([{ verdict: "stated" }]))
      expect(await store.scans()).toEqual([{ ...scanOf("scan-1"), state: "finished" }])
      expect((await store.evidence("scan-1")).settings).toEqual({ again: true })
      expect((await store.result("scan-1")).summary.stated).toBe(1)
    })

    test("lists scans, the latest first, of one target or all", async () => {
      await store.saveScan(scanOf("old", { startedAt: "2026-11-18T00:00:00.000Z" }))
      await store.saveScan(scanOf("new", { startedAt: "2026-11-20T00:00:00.000Z" }))
      await store.saveScan(
        scanOf("other", { target: "https://b.example/", startedAt: "2026-11-19T00:00:00.000Z" }),
      )
      expect((await store.scans()).map(({ id }) => id)).toEqual(["new", "other", "old"])
      expect((await store.scans("https://www.example.jp/")).map(({ id }) => id)).toEqual(["new", "old"])
      expect(await store.scans("https://c.example/")).toEqual([])
      expect(await store.targets()).toEqual(["https://b.example/", "https://www.example.jp/"])
    })

    test("names what is not there", async () => {
      await store.saveScan(scanOf("empty"))
      await expect(store.evidence("none")).rejects.toMatchObject({ code: "unknown-scan", subject: "none" })
      await expect(store.scan("none")).rejects.toMatchObject({ code: "unknown-scan" })
      await expect(store.evidence("empty")).rejects.toMatchObject({
        code: "no-record",
        subject: "evidence empty",
      })
      await expect(store.result("empty")).rejects.toMatchObject({
        code: "no-record",
        subject: "result empty",
      })
      await expect(store.blob("0".repeat(64))).rejects.toMatchObject({ code: "no-record" })
    })

    test("keeps no record of a scan it does not know", async () => {
      await expect(store.saveEvidence(madeEvidence())).rejects.toMatchObject({ code: "unknown-scan" })
      await expect(store.saveResult("scan-1", madeResult())).rejects.toMatchObject({ code: "unknown-scan" })
    })

    test("does many things at once", async () => {
      const ids = Array.from({ length: 20 }, (_, i) => `scan-${i}`)
      await Promise.all(
        ids.map(async (id) => {
          await store.saveScan(scanOf(id))
          await store.saveEvidence(madeEvidence({ id }))
        }),
      )
      const kept = await Promise.all(ids.map((id) => store.evidence(id)))
      expect(kept.map(({ id }) => id)).toEqual(ids)
    })
  })
}
