import { expect, test } from "vitest"
import { declaredBy } from "../../src/config/declared-by.ts"
import { recordedSettings } from "../../src/config/recorded-settings.ts"
import { secretsOf } from "../../src/config/secret.ts"
import { Settings } from "../../src/config/settings.ts"

const SECRETS = ["Bearer geheim-1", "geheim-2", "geheim-3", "geheim-4", "geheim-5"]

const settings = Settings.parse({
  header: [`Authorization: ${SECRETS[0]}`, "X-Empty:"],
  steps: [{ fill: "#password", value: SECRETS[1] }, { click: "#go" }],
  optOut: { stops: "use", steps: [{ fill: "#pin", value: SECRETS[2] }] },
  storageState: "/home/someone/state.json",
  database: "/home/someone/gaibu.db",
  browser: "/home/someone/chrome",
})

const state = {
  cookies: [{ name: "session", value: SECRETS[3], domain: "www.example.jp" }, { broken: true }],
  origins: [{ origin: "https://www.example.jp", localStorage: [{ name: "token", value: SECRETS[4] }] }],
}

test("no secret and no place of this machine is recorded, and the tokens are the same each time", () => {
  const recorded = recordedSettings(settings)
  const text = JSON.stringify(recorded)
  for (const secret of [...SECRETS, "/home/someone"]) expect(text).not.toContain(secret)
  expect(recorded).toEqual(recordedSettings(settings))
  expect(recorded).toMatchObject({
    header: ["Authorization: [secret:header:authorization]", "X-Empty: [secret:header:x-empty]"],
    steps: [{ fill: "#password", value: "[secret:fill]" }, { click: "#go" }],
    pages: 3,
  })
})

test("the secrets of headers and storage state, each with its token", () => {
  expect(secretsOf(settings, state)).toEqual([
    { value: SECRETS[0], token: "[secret:header:authorization]" },
    { value: SECRETS[3], token: "[secret:cookie:session]" },
    { value: SECRETS[4], token: "[secret:local:token]" },
  ])
})

test("what the operator declares: one service stands for a list of one", () => {
  expect(declaredBy(Settings.parse({ service: { kind: "r27_4" } })).services).toEqual([{ kind: "r27_4" }])
  expect(declaredBy(settings)).toEqual({ services: [], overrides: [], optOutStops: "use" })
})
