import { expect, test } from "vitest"
import { recordedCommand } from "../../src/config/recorded-command.ts"
import { Settings } from "../../src/config/settings.ts"

const settings = Settings.parse({ header: ["Authorization: Bearer geheim", "X-Key:kurz"] })
const recorded = (...args: readonly string[]) => recordedCommand(args, settings)

test("headers are told by their names, however the flag is written", () => {
  expect(recorded("scan", "--header", "Authorization: Bearer geheim", "--header=X-Key:kurz")).toEqual([
    "scan",
    "--header",
    "Authorization: [secret:header:authorization]",
    "--header=X-Key: [secret:header:x-key]",
  ])
  expect(recorded("-header", "X-Key:kurz", "--header.0", "nothing")).toEqual([
    "-header",
    "X-Key: [secret:header:x-key]",
    "--header.0",
    "[secret:header]",
  ])
})

test("passwords in addresses and queries, and secrets that stand anywhere else", () => {
  expect(recorded("--database=postgres://gaibu:pa@ss@db.example/g?sslpassword=x&mode=1")).toEqual([
    "--database=postgres://gaibu:[secret:password]@db.example/g?sslpassword=[secret:query]&mode=1",
  ])
  expect(recorded("https://www.example.jp/?key=Bearer geheim")).toEqual([
    "https://www.example.jp/?key=[secret:header:authorization]",
  ])
})

test("places: as given from where the user stands, the last name of those from the root", () => {
  expect(
    recorded("--out", "reports/a", "--config", "/home/someone/gaibu.yml", "--sign=/root/key.pem"),
  ).toEqual(["--out", "reports/a", "--config", "…/gaibu.yml", "--sign=…/key.pem"])
})
