import { afterEach, beforeEach, describe, expect, test } from "vitest"
import type { Store } from "../../src/store/store.ts"
import { madeCandidate, madeEvidence, madeResult } from "./made-records.ts"
import { scanOf } from "./scan-of.ts"

const at = (minute: number) => `2026-11-20T01:${String(minute).padStart(2, "0")}:00.000Z`
const beginning = (now: number, until: number) => ({ now: at(now), until: at(until) })

/** What every store must do for schedules, queued scans, turns at hosts, tellings and retention. */
export function plansSuite(name: string, open: () => Promise<Store>): void {
  describe(`${name}: plans`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    test("acts on a time of a schedule once, however many ask at the same time", async () => {
      await store.plans.meet("nightly", at(0))
      const asked = Array.from({ length: 8 }, (_, i) =>
        store.plans.fire({
          schedule: "nightly",
          due: at(5),
          scans: [scanOf(`scan-${i}`, { state: "queued", attempt: 0, schedule: "nightly", due: at(5) })],
        }),
      )
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1)
      const queued = await store.plans.waiting(at(6))
      expect(queued).toHaveLength(1)
      expect(queued[0]?.scan).toMatchObject({ schedule: "nightly", due: at(5), attempt: 0 })
      expect(await store.plans.fire({ schedule: "nightly", due: at(4), scans: [] })).toBe(false)
      await store.plans.meet("nightly", at(9))
      expect([...(await store.plans.fired())]).toEqual([["nightly", at(5)]])
    })

    test("neither acts nor queues where queueing fails", async () => {
      await store.plans.meet("nightly", at(0))
      await store.saveScan(scanOf("taken"))
      const scans = [scanOf("new", { state: "queued" }), scanOf("taken", { state: "queued" })]
      await expect(store.plans.fire({ schedule: "nightly", due: at(5), scans })).rejects.toThrow()
      expect((await store.plans.fired()).get("nightly")).toBe(at(0))
      expect((await store.scans()).map(({ id }) => id)).toEqual(["taken"])
    })

    test("gives a scan to one process, and to another only when the first one is gone", async () => {
      await store.saveScan(scanOf("scan-1", { state: "queued", attempt: 0 }))
      const asked = await Promise.all(
        Array.from({ length: 6 }, () => store.plans.begin("scan-1", beginning(0, 2))),
      )
      const [first, ...others] = asked.filter((one) => one !== undefined)
      expect(others).toEqual([])
      expect(first).toMatchObject({ state: "running", attempt: 1, startedAt: at(0) })
      expect(await store.plans.waiting(at(1))).toEqual([])
      if (first)
        expect(await store.plans.alive(first, at(4), { visited: 2, url: "https://x.example/" })).toBe(true)
      expect(await store.plans.begin("scan-1", beginning(3, 5))).toBeUndefined()
      expect(await store.scan("scan-1")).toMatchObject({
        progress: { visited: 2, url: "https://x.example/" },
      })
      expect(await store.plans.waiting(at(5))).toMatchObject([{ scan: { id: "scan-1", aliveUntil: at(4) } }])
      expect(await store.plans.begin("scan-1", beginning(5, 7))).toMatchObject({ attempt: 2 })
      if (first) expect(await store.plans.alive(first, at(9))).toBe(false)
    })

    test("keeps nothing of an attempt that was taken over, and everything of the later one", async () => {
      await store.saveScan(scanOf("scan-1", { state: "queued", attempt: 0 }))
      await store.plans.begin("scan-1", beginning(0, 2))
      await store.saveEvidence(madeEvidence({ settings: { of: 1 } }), 1)
      const later = await store.plans.begin("scan-1", { ...beginning(0, 2), takeOver: true })
      expect(later?.attempt).toBe(2)
      await store.saveEvidence(madeEvidence({ settings: { of: 2 } }), 2)
      const late = { code: "superseded", subject: "scan-1" }
      await expect(store.saveEvidence(madeEvidence({ settings: { of: 1 } }), 1)).rejects.toMatchObject(late)
      await expect(store.saveResult("scan-1", madeResult(), 1)).rejects.toMatchObject(late)
      await expect(store.saveScan(scanOf("scan-1", { state: "finished" }))).rejects.toMatchObject(late)
      await store.saveScan(scanOf("scan-1", { state: "finished", attempt: 2, finishedAt: at(3) }))
      expect((await store.evidence("scan-1")).settings).toEqual({ of: 2 })
      expect(await store.plans.begin("scan-1", { ...beginning(4, 5), takeOver: true })).toBeUndefined()
      expect(await store.scan("scan-1")).toMatchObject({ state: "finished", finishedAt: at(3) })
    })

    test("keeps the job of a scan that was asked for with its line, until it is done", async () => {
      const job = { settings: { pages: 2 }, needs: ["header:authorization"] }
      await store.plans.ask(scanOf("asked", { state: "queued", attempt: 0 }), job)
      expect(await store.plans.waiting(at(1))).toMatchObject([{ scan: { id: "asked" }, asked: job }])
      await store.plans.begin("asked", beginning(1, 3))
      expect(await store.plans.waiting(at(2))).toEqual([])
      expect(await store.plans.waiting(at(4))).toMatchObject([{ scan: { attempt: 1 }, asked: job }])
      await store.saveScan(scanOf("asked", { state: "finished" }))
      expect(await store.plans.waiting(at(5))).toEqual([])
      expect(await store.scan("asked")).not.toHaveProperty("aliveUntil")
    })

    test("takes over no scan that was begun by hand", async () => {
      await store.saveScan(scanOf("by-hand"))
      expect(await store.plans.waiting(at(59))).toEqual([])
      expect(await store.plans.begin("by-hand", beginning(59, 59))).toBeUndefined()
    })

    test("keeps turns at one host apart, at others not", async () => {
      const waits = await Promise.all(Array.from({ length: 4 }, () => store.turns.take("a.example", 1000)))
      const sorted = waits.toSorted((a, b) => a - b)
      for (const [i, wait] of sorted.entries()) {
        expect(wait).toBeLessThanOrEqual(i * 1000)
        expect(wait).toBeGreaterThan(i * 1000 - 900)
      }
      expect(await store.turns.take("b.example", 1000)).toBe(0)
    })

    test("tells once, again when telling failed, and again when the teller is gone", async () => {
      await store.saveScan(scanOf("scan-1"))
      const telling = { scan: "scan-1", channel: "webhook" }
      const times = { now: at(10), stale: at(0) }
      expect(await store.tellings.claim(telling, times)).toBe(true)
      expect(await store.tellings.claim(telling, times)).toBe(false)
      expect(await store.tellings.claim({ ...telling, channel: "mail" }, times)).toBe(true)
      expect(await store.tellings.claim(telling, { now: at(30), stale: at(20) })).toBe(true)
      await store.tellings.release(telling)
      expect(await store.tellings.claim(telling, times)).toBe(true)
      await store.tellings.done(telling)
      await store.tellings.release(telling)
      expect(await store.tellings.claim(telling, { now: at(59), stale: at(50) })).toBe(false)
    })

    test("lets go of scans and evidence, and of the pictures nothing else needs", async () => {
      const shared = await store.saveBlob(Buffer.from("shared"), "image/png")
      const own = await store.saveBlob(Buffer.from("own"), "image/png")
      const loose = await store.saveBlob(Buffer.from("of a scan under way"), "image/png")
      for (const [id, pictures] of [
        ["old", [shared, own]],
        ["new", [shared]],
      ] as const) {
        await store.saveScan(scanOf(id))
        const candidates = pictures.map((screenshot) => madeCandidate({ screenshot }))
        await store.saveEvidence(madeEvidence({ id, candidates }))
        await store.saveResult(id, madeResult())
      }
      await store.pruning.evidence(["old"])
      expect(await store.pruning.withEvidence(["old", "new"])).toEqual(["new"])
      await expect(store.evidence("old")).rejects.toMatchObject({ code: "no-record" })
      expect((await store.result("old")).resultVersion).toBe(1)
      expect(await store.pruning.blobs("2020-01-01T00:00:00.000Z")).toBe(0)
      expect(await store.pruning.blobs("2999-01-01T00:00:00.000Z")).toBe(2)
      await expect(store.blob(own.sha256)).rejects.toMatchObject({ code: "no-record" })
      await expect(store.blob(loose.sha256)).rejects.toMatchObject({ code: "no-record" })
      expect((await store.blob(shared.sha256)).mediaType).toBe("image/png")
      await store.pruning.scans(["old", "new"])
      expect(await store.scans()).toEqual([])
      expect(await store.pruning.blobs("2999-01-01T00:00:00.000Z")).toBe(1)
    })

    test("lists scans by how they stand, the earliest first", async () => {
      await store.saveScan(scanOf("b", { startedAt: at(2), state: "running" }))
      await store.saveScan(scanOf("a", { startedAt: at(1), state: "queued" }))
      await store.saveScan(scanOf("c", { startedAt: at(3), state: "finished" }))
      expect((await store.scansIn("queued", "running")).map(({ id }) => id)).toEqual(["a", "b"])
    })
  })
}
