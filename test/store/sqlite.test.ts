import { type ChildProcessByStdio, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { createInterface } from "node:readline"
import type { Readable } from "node:stream"
import Database from "better-sqlite3"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { databasePlace, openStore } from "../../src/store/open-store.ts"
import type { Store } from "../../src/store/store.ts"
import { firstVersion } from "./first-version.ts"
import { madeCandidate, madeEvidence, madeResult } from "./made-records.ts"
import { plansSuite } from "./plans-suite.ts"
import { scanOf } from "./scan-of.ts"
import { storeSuite } from "./store-suite.ts"
import { surveysSuite } from "./surveys-suite.ts"

let folder: string
let file: string
let counter = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-store-"))
})
beforeEach(() => {
  file = join(folder, String(counter++), "gaibu.db")
})
afterAll(() => rm(folder, { recursive: true }))

storeSuite("SQLite", () => openStore(file))
plansSuite("SQLite", () => openStore(file))
surveysSuite("SQLite", () => openStore(file))

describe("the file", () => {
  test("is made with its folder, for its owner alone", async () => {
    await using(openStore(file), (store) => store.saveScan(scanOf("scan-1")))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(file, ".."))).mode & 0o777).toBe(0o700)
  })

  test("keeps its records when it is opened again", async () => {
    await using(openStore(file), async (store) => {
      await store.saveScan(scanOf("scan-1"))
      await store.saveEvidence(madeEvidence())
    })
    await using(openStore(file), async (store) =>
      expect(await store.evidence("scan-1")).toEqual(madeEvidence()),
    )
  })

  test("is made once though several processes open it at the same time", async () => {
    const children = ["a", "b", "c", "d"].map((name) => keepSaving(name, 3))
    const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]))
    expect(codes).toEqual([0, 0, 0, 0])
    await using(openStore(file), async (store) => {
      const scans = await store.scans()
      expect(scans).toHaveLength(12)
      for (const { id } of scans) expect((await store.evidence(id)).id).toBe(id)
    })
  })

  test("can be opened several times in one process", async () => {
    const stores = await Promise.all([openStore(file), openStore(file), openStore(file)])
    await Promise.all(stores.map((store, i) => store.saveScan(scanOf(`scan-${i}`))))
    const [first] = stores
    expect(await first?.scans()).toHaveLength(3)
    await Promise.all(stores.map((store) => store.close()))
  })

  test("holds whole records only after its writer was killed, and every one that was said to be kept", async () => {
    const child = keepSaving("killed", 1000)
    const kept: string[] = []
    for await (const id of createInterface(child.stdout)) {
      kept.push(id)
      if (kept.length === 5) child.kill("SIGKILL")
    }
    await using(openStore(file), async (store) => {
      const scans = await store.scans()
      expect(scans.length).toBeLessThan(1000)
      const whole = await Promise.all(scans.map(({ id }) => isWhole(store, id)))
      expect(scans.filter((_, i) => whole[i]).map(({ id }) => id)).toEqual(expect.arrayContaining(kept))
    })
  })

  test("of the first version keeps its records, and its pictures are known to be needed", async () => {
    await using(openStore(`${file}.made`), async () => undefined) // makes the folder
    const picture = await firstVersion(file, (screenshot) =>
      madeEvidence({ candidates: [madeCandidate({ screenshot })] }),
    )
    await using(openStore(file), async (store) => {
      expect(await store.scan("scan-1")).toMatchObject({ state: "finished", attempt: 1 })
      expect((await store.evidence("scan-1")).candidates[0]?.screenshot).toEqual(picture)
      expect(await store.pruning.blobs("2999-01-01T00:00:00.000Z")).toBe(0)
      await store.pruning.evidence(["scan-1"])
      expect(await store.pruning.blobs("2999-01-01T00:00:00.000Z")).toBe(1)
    })
  })

  test("gets its tables although making them was broken off before", async () => {
    await using(openStore(file), (store) => store.close())
    const raw = new Database(file)
    raw.exec("begin immediate; create table half_made (id text); insert into half_made values ('a')")
    raw.close()
    await using(openStore(file), (store) => store.saveScan(scanOf("scan-1")))
    expect(
      new Database(file).prepare("select name from sqlite_master where name = 'half_made'").all(),
    ).toEqual([])
  })
})

describe("what is wrong has a name", () => {
  test("one changed byte in a record", async () => {
    await filled()
    change("update evidence set body = substr(body, 1, 40) || x'00' || substr(body, 42)")
    await using(openStore(file), (store) =>
      expect(store.evidence("scan-1")).rejects.toMatchObject({
        code: "corrupted",
        subject: "evidence scan-1",
      }),
    )
  })

  test("a record that fits its digest but not its schema", async () => {
    await filled()
    change("update results set body = (select body from evidence), sha256 = (select sha256 from evidence)")
    await using(openStore(file), (store) =>
      expect(store.result("scan-1")).rejects.toMatchObject({ code: "corrupted", subject: "result scan-1" }),
    )
  })

  test("changed bytes of a picture", async () => {
    const { sha256 } = await filled()
    change("update blobs set bytes = x'00ff'")
    await using(openStore(file), (store) =>
      expect(store.blob(sha256)).rejects.toMatchObject({ code: "corrupted", subject: `blob ${sha256}` }),
    )
  })

  test("a record of a later version", async () => {
    await filled()
    change("update evidence set version = 2")
    await using(openStore(file), (store) =>
      expect(store.evidence("scan-1")).rejects.toMatchObject({
        code: "newer-version",
        subject: "evidence scan-1",
      }),
    )
  })

  test("a database of a later version, left as it is", async () => {
    await filled()
    change("insert into kysely_migration values ('9999-later', '2027-01-01T00:00:00.000Z')")
    await expect(openStore(file)).rejects.toMatchObject({ code: "newer-version", subject: file })
    change("delete from kysely_migration where name = '9999-later'")
    await using(openStore(file), async (store) => expect((await store.scans()).length).toBe(1))
  })

  test("another file", async () => {
    const other = join(folder, "other.db")
    await writeFile(other, "this is a letter, not a database, and it is long enough to be one".repeat(20))
    await expect(openStore(other)).rejects.toMatchObject({ code: "not-a-database", subject: other })
  })

  test("a damaged file", async () => {
    await filled()
    const whole = new Database(file)
    whole.pragma("wal_checkpoint(TRUNCATE)")
    whole.close()
    const { size } = await stat(file)
    await writeFile(file, Buffer.alloc(size - 200, 0xee), { flag: "r+" }).then(() => undefined)
    await expect(openStore(file)).rejects.toMatchObject({
      code: expect.stringMatching(/not-a-database|corrupted/),
    })
  })

  test("a place that cannot be written", async () => {
    const blocked = join(folder, "a-file")
    await writeFile(blocked, "")
    await expect(openStore(join(blocked, "gaibu.db"))).rejects.toMatchObject({ code: "unavailable" })
    await expect(openStore(folder)).rejects.toMatchObject({ code: "unavailable" })
  })
})

describe("where it is", () => {
  test.each([
    [undefined, {}, "/home/someone/.local/share/gaibu/gaibu.db"],
    [undefined, { XDG_DATA_HOME: "/data" }, "/data/gaibu/gaibu.db"],
    [undefined, { XDG_DATA_HOME: "relative" }, "/home/someone/.local/share/gaibu/gaibu.db"],
    ["scans.db", {}, "/project/scans.db"],
    ["/elsewhere/scans.db", {}, "/elsewhere/scans.db"],
    ["sqlite:scans.db", {}, "/project/scans.db"],
    ["sqlite:///elsewhere/scans.db", {}, "/elsewhere/scans.db"],
    ["postgres://user@db.example/gaibu", {}, "postgres://user@db.example/gaibu"],
  ])("%j with %j", (given, environment, expected) => {
    expect(databasePlace(given, "/project", { HOME: "/home/someone", ...environment })).toBe(expected)
  })

  test("the address of a database no store here opens, without the password in it", () => {
    expect(() => databasePlace("mysql://user:geheim@db.example/gaibu", "/project", {})).toThrowError(
      expect.objectContaining({ code: "unsupported", subject: "mysql:" }),
    )
  })
})

async function using<T>(opening: Promise<Store>, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await opening
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

function filled() {
  return using(openStore(file), async (store) => {
    await store.saveScan(scanOf("scan-1"))
    await store.saveEvidence(madeEvidence())
    await store.saveResult("scan-1", madeResult())
    return store.saveBlob(Buffer.from("a picture"), "image/png")
  })
}

function change(sql: string): void {
  const raw = new Database(file)
  raw.exec(sql)
  raw.close()
}

async function isWhole(store: Store, id: string): Promise<boolean> {
  const failure = await store.evidence(id).then(
    () => undefined,
    (error: unknown) => error,
  )
  if (failure !== undefined) expect(failure).toMatchObject({ code: "no-record" })
  return failure === undefined
}

function keepSaving(name: string, count: number): ChildProcessByStdio<null, Readable, null> {
  const script = join(import.meta.dirname, "keep-saving.ts")
  return spawn(process.execPath, [script, file, name, String(count)], {
    stdio: ["ignore", "pipe", "inherit"],
  })
}
