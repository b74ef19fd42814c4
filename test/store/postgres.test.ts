import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { openStore, placeName } from "../../src/store/open-store.ts"
import { postgresAddress } from "../../src/store/postgres-address.ts"
import { postgresFailure } from "../../src/store/postgres-errors.ts"
import { plansSuite } from "./plans-suite.ts"
import { scanOf } from "./scan-of.ts"
import { storeSuite } from "./store-suite.ts"
import { surveysSuite } from "./surveys-suite.ts"
import { testPostgres } from "./test-postgres.ts"

const postgres = await testPostgres()
afterAll(() => postgres?.end())

const place = () => postgres?.place() ?? ""
const schemaOf = (url: string) => new URL(url).searchParams.get("schema") ?? ""

if (postgres !== undefined) {
  storeSuite("PostgreSQL", () => openStore(place()))
  plansSuite("PostgreSQL", () => openStore(place()))
  surveysSuite("PostgreSQL", () => openStore(place()))
}

describe.skipIf(postgres === undefined)("the server", () => {
  test("gets its tables once though several processes start at the same time", async () => {
    const url = place()
    const script = join(import.meta.dirname, "keep-saving.ts")
    const children = ["a", "b", "c", "d"].map((name) =>
      spawn(process.execPath, [script, url, name, "2"], { stdio: ["ignore", "ignore", "inherit"] }),
    )
    const codes = await Promise.all(children.map(async (child) => (await once(child, "exit"))[0]))
    expect(codes).toEqual([0, 0, 0, 0])
    const store = await openStore(url)
    expect(await store.scans()).toHaveLength(8)
    await store.close()
  })

  test("keeps two installations apart by their schemas", async () => {
    const [one, other] = [await openStore(place()), await openStore(place())]
    await one.saveScan(scanOf("scan-1"))
    expect(await other.scans()).toEqual([])
    await Promise.all([one.close(), other.close()])
  })

  test("is left alone where its schema holds another program's tables", async () => {
    const url = place()
    await postgres?.query(`create schema ${schemaOf(url)}; create table ${schemaOf(url)}.scans (mine text)`)
    await expect(openStore(url)).rejects.toMatchObject({ code: "foreign-tables" })
    await postgres?.query(`create table ${schemaOf(url)}.kysely_migration (name text);
      insert into ${schemaOf(url)}.kysely_migration values ('2024_theirs')`)
    await expect(openStore(url)).rejects.toMatchObject({ code: "foreign-tables" })
    expect(await postgres?.query(`select * from ${schemaOf(url)}.kysely_migration`)).toHaveLength(1)
  })

  test("is left as it is where a later version was", async () => {
    const url = place()
    await (await openStore(url)).close()
    await postgres?.query(`insert into ${schemaOf(url)}.kysely_migration values ('9999-later', '2027')`)
    await expect(openStore(url)).rejects.toMatchObject({ code: "newer-version" })
  })

  test("names a wrong password and a database that is not there, the password in neither", async () => {
    const wrong = place().replace("geheim", "falsch")
    if (postgres?.own) await expect(openStore(wrong)).rejects.toMatchObject({ code: "denied" })
    const none = place().replace(/\/[^/?]+\?/, "/none_of_that_name?")
    const failure = await openStore(none).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: "no-database" })
    expect(String(failure)).not.toMatch(/geheim/)
  })

  test.runIf(postgres?.own)("may stop and start again while a store waits", async () => {
    const store = await openStore(place(), 30_000)
    await postgres?.own?.stop()
    await expect(openStore(place())).rejects.toMatchObject({ code: "unreachable" })
    const saving = store.saveScan(scanOf("scan-1"))
    await postgres?.own?.start()
    await saving
    expect(await store.scans()).toHaveLength(1)
    await store.close()
  })
})

describe("what is wrong has a name", () => {
  test.each([
    ["53100", "unavailable"],
    ["58030", "unavailable"],
    ["25006", "unavailable"],
    ["57P01", "unreachable"],
    ["08006", "unreachable"],
    ["53300", "busy"],
    ["ENOTFOUND", "unreachable"],
    ["XX001", "corrupted"],
  ])("%s is %s", (code, expected) => {
    const error = Object.assign(new Error("no"), { code })
    expect(postgresFailure(error, "postgres://db.example/gaibu")).toMatchObject({ code: expected })
  })

  test("an error of ours stays as it is", () => {
    const error = new TypeError("no")
    expect(postgresFailure(error, "postgres://db.example/gaibu")).toBe(error)
  })
})

describe("the address", () => {
  test.each([
    ["postgres://u:geheim@db.example/gaibu", "gaibu", "postgres://db.example/gaibu"],
    ["postgresql://u:geheim@db.example:5433/x?schema=two", "two", "postgres://db.example:5433/x?schema=two"],
  ])("%s", (given, schema, name) => {
    expect(postgresAddress(given)).toMatchObject({ schema, name })
    expect(postgresAddress(given).url).not.toMatch(/schema/)
    expect(placeName(given)).toBe(name)
  })

  test.each(["postgres://u:geheim@[/x", "postgres://u:geheim@h/x?schema=Drop%20Table"])(
    "%s is none, and its password is not repeated",
    (given) => {
      expect(() => postgresAddress(given)).toThrowError(
        expect.objectContaining({ code: "unsupported", subject: "postgres:…" }),
      )
    },
  )
})
