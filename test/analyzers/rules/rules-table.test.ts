import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { loadRules } from "../../../src/cli/load-rules.ts"

const text = readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8")
const rows = [...text.matchAll(/^\| `(.+?)` \| (.+?) \| (.+?) \| (.+?) \| (.+?) \| (.+?) \|$/gm)]

it("the table lists every rule with its article, basis and severity", async () => {
  const rules = await loadRules()
  expect(rows.map(([, id, , article, basis, severity]) => ({ id, article, basis, severity }))).toEqual(
    rules.map(({ id, article, basis, severity }) => ({ id, article, basis, severity })),
  )
})

it("every check of the notice and of notification has a rule", () => {
  const checks = rows.map(([, , check]) => check).join(" ")
  const wanted =
    "N-EXIST N-REACH1 N-REACH-APP N-REACH-ALT N-LINKTEXT N-JA N-JARGON N-PLAIN N-FONT N-EASY N-ITEM-i N-ITEM-ii N-ITEM-iii-own N-ITEM-iii-dest N-PERTAG N-VAGUE N-PRIOR N-STALE N-LINKLIVE N-DATE T-INSTANT T-REST T-ALT"
  expect(wanted.split(" ").filter((check) => !checks.includes(check))).toEqual([])
})
