import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { whole, without } from "../../analyzers/compare/made-results.ts"
import { portal } from "../../reports/fixture/result.ts"
import { hostile, hostileStrings } from "../../reports/fixture/variants.ts"
import { forbiddenWords } from "../../reports/forbidden-words.ts"
import { type Given, made, madeDashboard } from "./made-dashboard.ts"
import { Visitor } from "./visitor.ts"

const fewer = without(whole, "meta/pixel")
const url = whole.target.url
const nightly = { name: "nightly", cron: "0 3 * * *", targets: [url, "https://second.example.jp/"] }

let folder: string
const ends: (() => Promise<void>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gaibu-pages-"))
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
  await rm(folder, { recursive: true })
})

async function started(given: Given = {}) {
  const all = await madeDashboard(folder, given)
  ends.push(all.close)
  return { ...all, visitor: new Visitor(all.server) }
}

/** Two nights of one target: the second has a destination more. */
async function twoNights(given: Given = {}) {
  const all = await started({ settings: { schedules: [nightly] }, ...given })
  await made(all.store, { id: "one", target: url, startedAt: "2026-11-18T18:00:00.000Z" }, fewer)
  await made(all.store, { id: "two", target: url, startedAt: "2026-11-19T18:00:00.000Z" }, whole)
  return all
}

/** Texts of the cells of one row, found by what its heading says. */
const rowOf = (html: string, heading: string): readonly string[] => {
  const row = html.split("<tr>").find((one) => one.includes(heading)) ?? ""
  return row.split(/<\/t[hd]>/).map((cell) =>
    cell
      .replace(/<[^>]+>/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
}

describe("the first page", () => {
  test("names a scan whose process gives no sign and that is taken up again; one begun by hand stands in the history", async () => {
    const { visitor, store, time } = await started()
    const line = { target: url, startedAt: "2026-11-18T18:00:00.000Z", state: "queued", attempt: 0 } as const
    await store.saveScan({ ...line, id: "planned" })
    const until = new Date(time.now.getTime() + 60_000)
    await store.plans.begin("planned", { now: time.now.toISOString(), until: until.toISOString() })
    expect((await visitor.get("/")).text).not.toContain("No sign of it")
    time.now = new Date(until.getTime() + 1)
    expect((await visitor.get("/")).text).toContain("No sign of it")
    await store.saveScan({ ...line, id: "by-hand", state: "running", attempt: 1 })
    expect((await visitor.get("/")).text).not.toContain('/scans/by-hand"')
    expect((await visitor.get("/scans/by-hand")).text).toContain("Broken off")
  })

  test("shows each target with its last result, what is new, its trend and its next time", async () => {
    const { visitor } = await twoNights()
    const { text } = await visitor.get("/")
    const [, last, news, , next] = rowOf(text, `>${url}<`)
    for (const verdict of ["absent", "partial", "review"] as const)
      if (whole.summary[verdict] > 0) expect(last).toContain(String(whole.summary[verdict]))
    expect(last).toContain("2026-11-20 03:00")
    expect(news).toMatch(/More to check: [1-9].*Newly observed [1-9]/)
    expect(text).toMatch(/aria-label="Trend over 2 scans[^"]*"/)
    expect(next).toBe("2026-11-21 03:00 (nightly)")
    const [, never, , , soon] = rowOf(text, ">https://second.example.jp/<")
    expect([never, soon]).toEqual(["Not scanned yet.", "2026-11-21 03:00 (nightly)"])
  })

  test("shows what runs with how far it is, and what waits; not what was broken off", async () => {
    const { visitor, store } = await started()
    const now = "2026-11-20T02:59:00.000Z"
    const progress = { visited: 4, url: "https://www.example.jp/news/5" }
    await made(store, { id: "a", startedAt: now, state: "running", progress })
    await made(store, { id: "b", startedAt: now, state: "queued", target: "https://waits.example.jp/" })
    await made(store, {
      id: "c",
      startedAt: "2026-11-18T00:00:00.000Z",
      state: "running",
      target: "https://gone.example.jp/",
    })
    const { text } = await visitor.get("/")
    const live = /<ul class="under-way">[\s\S]*?<\/ul>/.exec(text)?.[0] ?? ""
    expect(live).toMatch(/Pages observed: 4[\s\S]*news\/5[\s\S]*waits\.example\.jp[\s\S]*Waits for its turn/)
    expect(live).not.toContain("gone.example.jp")
    expect((await visitor.get("/scans/c")).text).toContain("Broken off")
  })

  test("says a scan that failed beside the last result", async () => {
    const { visitor, store } = await twoNights()
    await made(store, {
      id: "x",
      target: url,
      state: "failed",
      startedAt: "2026-11-20T02:00:00.000Z",
      reason: "no <b>",
    })
    const [, last] = rowOf((await visitor.get("/")).text, `>${url}<`)
    expect(last).toMatch(/Could not be made no &lt;b&gt;.*2026-11-20 03:00/)
  })

  test("goes on over pages, whatever number is asked for", async () => {
    const targets = Array.from({ length: 45 }, (_, i) => `https://s${String(i).padStart(2, "0")}.example.jp/`)
    const { visitor } = await started({ settings: { schedules: [{ ...nightly, targets }] } })
    const shown = async (page: string) =>
      (await visitor.get(`/${page}`)).text.match(/>https:\/\/s\d\d/g)?.length
    expect([
      await shown(""),
      await shown("?page=3"),
      await shown("?page=99"),
      await shown("?page=-1"),
    ]).toEqual([20, 5, 5, 20])
  })
})

describe("languages", () => {
  test("follow the browser until somebody switches", async () => {
    const { visitor } = await started()
    const language = async (path: string, accept: string) =>
      /<html lang="(..)">/.exec((await visitor.get(path, { "accept-language": accept })).text)?.[1]
    expect(await language("/", "ja,en;q=0.5")).toBe("ja")
    expect(await language("/", "fr, en-GB;q=0.8, ja;q=0.7")).toBe("en")
    expect(await language("/", "fr")).toBe("ja")
    expect(await language("/?lang=en", "ja")).toBe("en")
    expect(await language("/", "ja")).toBe("en")
  })

  test.each(["ja", "en"])("never say in %s what only a person may say", async (lang) => {
    const { visitor } = await twoNights()
    for (const path of ["/", `/target?url=${encodeURIComponent(url)}`, "/scans/two", "/nowhere"]) {
      const { text } = await visitor.get(path, { "accept-language": lang })
      expect(text.replace(/<style>[\s\S]*?<\/style>/, "")).not.toMatch(forbiddenWords)
    }
  })
})

describe("a target", () => {
  test("has its history, the latest first, and a large trend", async () => {
    const { visitor } = await twoNights()
    const { status, text } = await visitor.get(`/target?url=${encodeURIComponent(url)}`)
    expect(status).toBe(200)
    expect([...text.matchAll(/<th scope="row"><a href="\/scans\/(\w+)"/g)].map(([, id]) => id)).toEqual([
      "two",
      "one",
    ])
    expect(text.match(/<rect class="fill absent" x="/g)?.length).toBeGreaterThan(0)
  })

  test("nobody knows is not found", async () => {
    const { visitor } = await twoNights()
    expect((await visitor.get("/target?url=https://else.example.jp/")).status).toBe(404)
    expect((await visitor.get("/target")).status).toBe(404)
  })
})

describe("a scan", () => {
  test("leads to its report and to what is new", async () => {
    const { visitor } = await twoNights()
    const { text } = await visitor.get("/scans/two")
    expect(text).toContain('href="/scans/two/report/"')
    const changes = await visitor.get("/scans/two/changes")
    expect(changes.text).toMatch(/Meta/)
    expect((await visitor.get("/scans/one/changes")).status).toBe(404)
    expect((await visitor.get("/scans/nope")).status).toBe(404)
  })

  test("without a result has no report", async () => {
    const { visitor, store } = await started()
    await made(store, { id: "a", state: "failed", reason: "browser" })
    expect((await visitor.get("/scans/a/report/")).status).toBe(404)
    expect((await visitor.get("/scans/nope/report/")).status).toBe(404)
  })
})

describe("a report", () => {
  const written = async (id: string) => {
    const place = join(folder, "gaibu-report", `www.example.jp-${id}`)
    await mkdir(join(place, "evidence"), { recursive: true })
    await writeFile(
      join(place, "index.html"),
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-A&#x3D;'"><p>written`,
    )
    for (const file of ["report.json", "evidence/evidence.json", ".hidden.json", "run.sh", "page.svg"])
      await writeFile(join(place, file), "{}")
    await writeFile(join(folder, "secret.json"), "secret")
    await symlink(join(folder, "secret.json"), join(place, "link.json"))
  }

  test("is served from its folder with its own policy, and nothing beside it", async () => {
    const { visitor, store } = await started()
    await made(store, { id: "a" }, portal)
    await written("a")
    const page = await visitor.get("/scans/a/report/")
    expect(page.text).toContain("<p>written")
    expect(page.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'sha256-A='; frame-ancestors 'none'",
    )
    expect((await visitor.get("/scans/a/report")).to).toBe("/scans/a/report/")
    const json = await visitor.get("/scans/a/report/report.json")
    expect([json.status, json.headers.get("content-type")]).toEqual([200, "application/json"])
    for (const path of [
      "link.json",
      ".hidden.json",
      "run.sh",
      "page.svg",
      "evidence/evidence.json",
      "../../secret.json",
      "..%2f..%2fsecret.json",
      "%2e%2e/%2e%2e/secret.json",
      "%252e%252e%252fsecret.json",
      "..%5c..%5csecret.json",
      "/etc/passwd",
      "report.json%00.html",
      "none.json",
      `${"a".repeat(5000)}.json`,
    ]) {
      const { status, text } = await visitor.get(`/scans/a/report/${path}`)
      expect([path, status]).toEqual([path, 404])
      expect(text).not.toMatch(/^secret/)
    }
  })

  test("shows raw evidence only where that was allowed", async () => {
    const { visitor, store } = await started({ access: { showEvidence: true } })
    await made(store, { id: "a" }, portal)
    await written("a")
    expect((await visitor.get("/scans/a/report/evidence/evidence.json")).status).toBe(200)
  })

  test("is made from the store where no folder has it", async () => {
    const { visitor } = await twoNights()
    const page = await visitor.get("/scans/two/report/")
    expect([page.status, page.text]).toEqual([200, `<p>${url}</p>`])
    expect(JSON.parse((await visitor.get("/scans/two/report/report.json")).text).target.url).toBe(url)
    expect((await visitor.get("/scans/two/report/index.htm")).status).toBe(404)
  })
})

test("surveys are shown with how far they are, and why sites could not be scanned", async () => {
  const definition = { id: "autumn", createdAt: "2026-11-19T00:00:00.000Z", sites: [1, 2, 3, 4, 5] }
  const failed = { attempt: 1, state: "failed", reason: "unreachable" }
  const progress = [
    { site: 1, attempt: 1, state: "scanned" },
    { site: 2, ...failed },
    { site: 3, ...failed },
  ]
  const surveys = {
    ids: async () => ["autumn"],
    definition: async (id: string) => (id === "autumn" ? definition : undefined),
    progress: async () => progress,
  }
  const { visitor } = await started({ store: (store) => ({ ...store, surveys: surveys as never }) })
  expect((await visitor.get("/")).text).toMatch(
    /autumn[\s\S]*3 \/ 5 sites[\s\S]*scanned 1, could not be scanned 2, left 2/,
  )
  const { text } = await visitor.get("/surveys/autumn")
  expect(rowOf(text, "unreachable").slice(0, 2)).toEqual(["unreachable", "2"])
  expect((await visitor.get("/surveys/spring")).status).toBe(404)
})

test("what pages say is text wherever it is shown", async () => {
  const { visitor, store } = await started()
  for (const [at, said] of hostileStrings.entries()) {
    const target = new URL(`https://x.example/?${at}${said}`).href
    await made(store, { id: `failed-${at}`, target, reason: said, state: "failed" })
    const progress = { visited: 1, url: said }
    await made(store, {
      id: `run-${at}`,
      target,
      state: "running",
      startedAt: "2026-11-20T02:00:00.000Z",
      progress,
    })
    await made(store, { id: `made-${at}`, target, startedAt: "2026-11-20T02:30:00.000Z" }, hostile(said))
    const paths = [
      "/",
      `/scans/failed-${at}`,
      `/scans/run-${at}`,
      `/target?url=${encodeURIComponent(target)}`,
    ]
    for (const path of paths) {
      const { status, text } = await visitor.get(path)
      expect([path, status]).toEqual([path, 200])
      if (/[<>"]/.test(said)) expect(text).not.toContain(said)
    }
  }
})
