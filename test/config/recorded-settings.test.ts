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

test("the secrets of headers, typed passwords and storage state, each with its token", () => {
  expect(secretsOf(settings, state)).toEqual([
    { value: SECRETS[0], token: "[secret:header:authorization]", name: "authorization" },
    { value: "geheim-1", token: "[secret:header:authorization]" },
    { value: SECRETS[1], token: "[secret:fill]" },
    { value: SECRETS[2], token: "[secret:fill]" },
    { value: SECRETS[3], token: "[secret:cookie:session]", name: "session" },
    { value: SECRETS[4], token: "[secret:local:token]", name: "token" },
  ])
})

test("what in a header is a secret by itself", () => {
  const basic = Buffer.from("name:long password").toString("base64")
  const given = Settings.parse({ header: [`Authorization: Basic ${basic}`, "Cookie: a=1; sid=12345678"] })
  expect(secretsOf(given).map(({ value }) => value)).toEqual([
    `Basic ${basic}`,
    basic,
    "name:long password",
    "long password",
    "a=1; sid=12345678",
    "12345678",
  ])
})

test("what is typed elsewhere is part of what is observed, unless the step says that it is secret", () => {
  const steps = [
    { fill: "#q", value: "天気予報と花粉情報" },
    { fill: "#q", value: "members only", secret: true },
    { fill: "[type=password]", value: "shown to all", secret: false },
  ]
  expect(secretsOf(Settings.parse({ steps })).map(({ value }) => value)).toEqual(["members only"])
})

test("settings with the name of a secret, at any depth, and passwords in addresses", () => {
  const given = { ...settings, mail: { smtpPassword: "geheim-6", from: "a@example.jp" } }
  const timestamp = "https://tsa.example/?token=geheim-7"
  const recorded = recordedSettings({ ...given, timestamp, notice: "https://user:geheim-8@www.example.jp/" })
  expect(JSON.stringify(recorded)).not.toMatch(/geheim-[678]/)
  expect(recorded).toMatchObject({ mail: { from: "a@example.jp" } })
})

test("what the operator declares: one service stands for a list of one", () => {
  expect(declaredBy(Settings.parse({ service: { kind: "r27_4" } })).services).toEqual([{ kind: "r27_4" }])
  expect(declaredBy(settings)).toEqual({ services: [], overrides: [], optOutStops: "use" })
})
