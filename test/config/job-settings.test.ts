import { expect, test } from "vitest"
import { jobSettings, lackingFor, settingsOfJob } from "../../src/config/job-settings.ts"
import { Settings } from "../../src/config/settings.ts"

const SECRETS = ["Bearer geheim-1", "geheim-2", "geheim-3", "geheim-4", "/home/someone"]

const asked = Settings.parse({
  pages: 7,
  header: [`Authorization: ${SECRETS[0]}`],
  steps: [{ fill: "#password", value: SECRETS[1] }],
  storageState: "/home/someone/state.json",
  notice: "/home/someone/notice.html",
  database: `postgres://u:${SECRETS[2]}@h/x`,
  out: "/home/someone/reports",
  browser: "/home/someone/chrome",
  notify: { webhook: `https://hooks.example/${SECRETS[3]}` },
  schedules: [{ name: "a", cron: "0 3 * * *", targets: ["https://x.example/"] }],
})

test("what goes into the queue holds no secret and no place of this machine, and says what is missing", () => {
  const job = jobSettings(asked)
  for (const secret of SECRETS) expect(JSON.stringify(job)).not.toContain(secret)
  expect(job.settings).toMatchObject({ pages: 7 })
  expect(job.needs).toEqual(["header:authorization", "storage-state", "steps", "notice"])
})

test("a worker that has what is needed does the job with it, another says what it lacks", () => {
  const job = JSON.parse(JSON.stringify(jobSettings(asked)))
  const bare = Settings.parse({ pages: 1, out: "here", header: ["X-Other: 1"] })
  expect(lackingFor(job, bare)).toEqual(["header:authorization", "storage-state", "steps", "notice"])
  const able = Settings.parse({ ...asked, pages: 1, out: "here" })
  expect(lackingFor(job, able)).toEqual([])
  const { schedules: _, notify: __, ...own } = able
  expect(settingsOfJob(job, able)).toMatchObject({ ...own, pages: 7, out: "here" })
})

test("nothing of a worker's own that the job does not ask for gets into it", () => {
  const worker = Settings.parse({ operator: { name: "別の会社" }, header: ["X-Other: 1"], profile: "mobile" })
  const { operator, header, profile } = settingsOfJob(jobSettings(Settings.parse({})), worker)
  expect({ operator, header, profile }).toEqual({ operator: undefined, header: [], profile: "desktop" })
})

test("steps without typed text travel", () => {
  const steps = [{ click: "#more" }]
  const job = jobSettings(Settings.parse({ steps, notice: "https://x.example/notice" }))
  expect(job.needs).toEqual([])
  expect(settingsOfJob(job, Settings.parse({}))).toMatchObject({ steps, notice: "https://x.example/notice" })
})
