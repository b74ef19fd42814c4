import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { accessFor } from "../../../src/cli/serve/access.ts"
import { StoreFailure } from "../../../src/store/store-failure.ts"
import { madeContext } from "../made-context.ts"
import { behindToken, type Given, HOST, madeDashboard, TOKEN } from "./made-dashboard.ts"
import { Visitor } from "./visitor.ts"

let folder: string
const ends: (() => Promise<void>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-serve-"))
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  await rm(folder, { recursive: true })
})

async function started(given: Given = {}) {
  const made = await madeDashboard(folder, given)
  ends.push(made.close)
  return { ...made, visitor: new Visitor(made.server) }
}

describe("who may come", () => {
  test.each([
    [HOST, 200],
    ["localhost:2712", 200],
    ["[::1]:2712", 200],
    ["rebound.example:2712", 421],
    ["127.0.0.1.rebound.example", 421],
    ["", 421],
  ])("asked as %s answers %i", async (host, status) => {
    const { visitor } = await started()
    expect((await visitor.get("/", { host })).status).toBe(status)
  })

  test("a published name is ours as well, and cookies then need TLS", async () => {
    const { visitor } = await started({
      access: { ...behindToken, publicUrl: new URL("https://audit.example.jp") },
    })
    const page = await visitor.get("/login", { host: "audit.example.jp" })
    expect(page.status).toBe(200)
    expect(page.headers.get("set-cookie")).toMatch(
      /^__Host-gaibu_session=.*Path=\/; HttpOnly; Secure; SameSite=Strict/,
    )
  })

  test("with a token nothing is shown before it was given, and nothing of it is sent back", async () => {
    const { visitor, seen } = await started({ access: behindToken })
    for (const path of ["/", "/target?url=x", "/scans/a", "/scans/a/report/index.html", "/nowhere"])
      expect(await visitor.get(path)).toMatchObject({
        status: 303,
        to: `/login?to=${encodeURIComponent(path)}`,
      })
    await visitor.get("/login?to=%2Ftarget")
    expect((await visitor.post("/scans", { url: "https://www.example.jp" })).status).toBe(403)
    const wrong = await visitor.post("/login", { token: `${TOKEN}x`, to: "/target" })
    expect(wrong.status).toBe(403)
    const before = visitor.cookie
    expect(await visitor.post("/login", { token: TOKEN, to: "/target" })).toMatchObject({
      status: 303,
      to: "/target",
    })
    expect(visitor.cookie).not.toBe(before)
    expect((await visitor.get("/")).status).toBe(200)
    expect(seen.stderr.join()).not.toContain(TOKEN)

    const inside = visitor.cookie
    await visitor.post("/logout", {})
    expect((await visitor.get("/", { cookie: inside })).status).toBe(303)
  })

  test.each(["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)"])(
    "logging in never leads to %s",
    async (to) => {
      const { visitor } = await started({ access: behindToken })
      await visitor.get("/login")
      expect((await visitor.post("/login", { token: TOKEN, to })).to).toBe("/")
    },
  )

  test("a session ends with its day, and another's signature is none", async () => {
    const { server, visitor, time } = await started({ access: behindToken })
    await visitor.get("/login")
    await visitor.post("/login", { token: TOKEN, to: "/" })
    const forged = visitor.cookie.replace(/\.[^.]*$/, ".AAAA")
    expect((await visitor.get("/")).status).toBe(200)
    expect((await new Visitor(server).get("/", { cookie: forged })).status).toBe(303)
    time.now = new Date(time.now.getTime() + 13 * 3_600_000)
    expect((await visitor.get("/")).status).toBe(303)
  })
})

describe("forms", () => {
  const scan = { url: "https://www.example.jp/" }

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["without the secret of the session", { csrf: "" }, {}],
    ["with another's secret", { csrf: "x".repeat(43) }, {}],
    ["from another site", {}, { origin: "https://evil.example" }],
    ["from a page without an origin", {}, { origin: "null" }],
    ["from another site, as the browser says", {}, { "sec-fetch-site": "cross-site" }],
  ])("are not taken %s", async (_, fields, headers) => {
    const { visitor, store } = await started()
    await visitor.get("/")
    expect((await visitor.post("/scans", { ...scan, ...fields }, headers)).status).toBe(403)
    expect(await store.scansIn("queued")).toEqual([])
  })

  test("are taken from our own pages", async () => {
    const { visitor, store, woken } = await started()
    await visitor.get("/")
    const answer = await visitor.post("/scans", { url: "www.example.jp" })
    const [queued] = await store.scansIn("queued")
    expect(queued?.target).toBe("https://www.example.jp/")
    expect(answer).toMatchObject({ status: 303, to: `/scans/${queued?.id}` })
    expect(woken).toHaveLength(1)
    expect((await visitor.post("/scans", scan)).to).toBe(answer.to)
  })

  test.each([
    ["http://127.0.0.1:8080/", /outside the public Internet/],
    ["http://169.254.169.254/latest/meta-data/", /outside the public Internet/],
    ["http://[::ffff:10.0.0.1]/", /outside the public Internet/],
    ["http://2130706433/", /outside the public Internet/],
    ["https://intranet.local/", /outside the public Internet/],
    ["file:///etc/passwd", /http/],
    ["https://user:secret@www.example.jp/", /password/i],
    ['"><script>alert(1)</script>', /address/i],
  ])("refuse %s", async (url, why) => {
    const { visitor, store } = await started()
    await visitor.get("/")
    const { status, text } = await visitor.post("/scans", { url })
    expect(status).toBe(422)
    expect(/role="alert">([^<]+)</.exec(text)?.[1]).toMatch(why)
    expect(text).not.toContain("<script>alert")
    expect(await store.scansIn("queued")).toEqual([])
  })

  test("take a private target that the settings have a schedule for, and any where it was allowed", async () => {
    const planned = { name: "stage", cron: "0 3 * * *", targets: ["http://127.0.0.1:8080/"] }
    const { visitor, store } = await started({ settings: { schedules: [planned] } })
    await visitor.get("/")
    expect((await visitor.post("/scans", { url: "http://127.0.0.1:8080/" })).status).toBe(303)
    expect(await store.scansIn("queued")).toMatchObject([{ schedule: "stage" }])
    expect((await visitor.post("/scans", { url: "http://127.0.0.1:8081/" })).status).toBe(422)
  })

  test("are not read when too large", async () => {
    const { visitor } = await started()
    await visitor.get("/")
    expect(
      (await visitor.post("/scans", { url: "x".repeat(20_000) }, { "content-length": "20010" })).status,
    ).toBe(413)
  })
})

describe("too many", () => {
  test("tries of a token are counted by visitor, and time helps", async () => {
    const { server, time } = await started({ access: behindToken })
    const [one, other] = [new Visitor(server, "192.0.2.1"), new Visitor(server, "192.0.2.2")]
    const statuses: number[] = []
    await one.get("/login")
    for (let i = 0; i < 7; i++) statuses.push((await one.post("/login", { token: "guess", to: "/" })).status)
    expect(statuses).toEqual([403, 403, 403, 403, 403, 429, 429])
    await other.get("/login")
    expect((await other.post("/login", { token: TOKEN, to: "/" })).status).toBe(303)
    time.now = new Date(time.now.getTime() + 60_000)
    expect((await one.post("/login", { token: TOKEN, to: "/" })).status).toBe(303)
  })

  test("pages are counted by network, and behind a proxy by what it says", async () => {
    const { server } = await started({
      access: { ...behindToken, publicUrl: new URL("https://audit.example.jp") },
    })
    const proxy = new Visitor(server, "127.0.0.1")
    const ask = (from: string) => proxy.get("/login", { host: "audit.example.jp", "x-forwarded-for": from })
    for (let i = 0; i < 300; i++) await ask(`203.0.113.9, 2001:db8:1:2::${i.toString(16)}`)
    expect((await ask("2001:db8:1:2:ffff::1")).status).toBe(429)
    expect((await ask("2001:db8:1:3::1")).status).toBe(200)
  })
})

test("answers say what browsers may do with them", async () => {
  const { visitor } = await started()
  for (const path of ["/", "/nowhere", "/scans/none/report/index.html", "/health"]) {
    const { headers } = await visitor.get(path)
    const policy = headers.get("content-security-policy")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(headers.get("x-content-type-options")).toBe("nosniff")
    expect(headers.get("referrer-policy")).toBe("same-origin")
    expect(headers.get("cache-control")).toBe("no-store")
  }
})

test("a store that goes away is told of, and found again", async () => {
  let away = false
  const { visitor, seen } = await started({
    store: (store) => ({
      ...store,
      targets: async () => {
        if (away) throw new StoreFailure("unreachable", "postgres://db/gaibu")
        return store.targets()
      },
    }),
  })
  away = true
  const page = await visitor.get("/")
  expect(page.status).toBe(503)
  expect(page.text).toContain("The database cannot be reached")
  expect(page.text).not.toContain("postgres:")
  away = false
  expect((await visitor.get("/")).status).toBe(200)
  expect(seen.stderr).toEqual([])
})

describe("where it listens", () => {
  const asked = (argv: object, environment: Record<string, string> = {}) =>
    accessFor({ _: [], $0: "gaibu", ...argv }, { ...madeContext(folder).context, environment })

  test.each([
    [{}, { host: "127.0.0.1", port: 2712 }],
    [{ listen: "8080" }, { host: "127.0.0.1", port: 8080 }],
    [{ listen: "[::1]:80" }, { host: "::1", port: 80 }],
    [{ listen: "localhost:80" }, { host: "localhost", port: 80 }],
  ])("%o without a token", async (argv, listen) => {
    expect(await asked(argv)).toMatchObject({ listen, token: undefined })
  })

  test.each([{ listen: "0.0.0.0:80" }, { listen: "[::]:80" }, { publicUrl: "https://audit.example.jp" }])(
    "%o only with one, and a long one",
    async (argv) => {
      await expect(asked(argv)).rejects.toMatchObject({ exitCode: 2, message: /^tokenNeeded/ })
      await expect(asked(argv, { GAIBU_TOKEN: "short" })).rejects.toMatchObject({ message: /^tokenShort/ })
      await expect(asked({ ...argv, tokenFile: "none" })).rejects.toMatchObject({ message: /^tokenFile/ })
      expect(await asked(argv, { GAIBU_TOKEN: TOKEN })).toMatchObject({ token: TOKEN })
    },
  )

  test.each([{ listen: "99999" }, { listen: "http://a" }, { publicUrl: "https://a.example/path" }])(
    "refuses %o",
    async (argv) => {
      await expect(asked(argv)).rejects.toMatchObject({ exitCode: 2 })
    },
  )
})
