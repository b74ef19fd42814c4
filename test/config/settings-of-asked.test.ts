import { expect, test } from "vitest"
import { Settings } from "../../src/config/settings.ts"
import { settingsOfAsked } from "../../src/config/settings-of-asked.ts"

const settings = Settings.parse({
  operator: { name: "株式会社みせ", domains: ["mise.example.jp"] },
  header: ["Authorization: Bearer geheim"],
  storageState: "login.json",
  steps: [{ fill: "#password", value: "geheim" }],
  optOut: { steps: [{ click: "#stop" }] },
  pages: 7,
  schedules: [
    { name: "n", cron: "0 3 * * *", targets: ["stage.example.com:8443/top", "https://www.example.net/"] },
  ],
})

test.each([
  "https://mise.example.jp/",
  "https://shop.mise.example.jp/",
  "https://stage.example.com/else",
  "http://www.example.net/",
])("%s is the operator's own: everything goes along", (target) => {
  expect(settingsOfAsked(settings, target)).toEqual(settings)
})

test.each([
  "https://elsewhere.example/",
  "https://mise.example.jp.evil.example/",
  "https://notmise.example.jp/",
  "https://sub.www.example.net/",
  "not an address",
])("%s is somebody else's: no log-in, no headers, no steps", (target) => {
  const asked = settingsOfAsked(settings, target)
  expect(JSON.stringify({ ...asked, operator: 0, schedules: 0 })).not.toMatch(/geheim|login\.json|#stop/)
  expect(asked.pages).toBe(7)
})
