import { expect, test } from "vitest"
import { hasPassed, runSample, type Sample } from "../../../src/analyzers/explain/run-sample.ts"
import { indexOf, knowledgeWith, vendor } from "../evidence-builder.ts"

const made = vendor("v", "ベンダー", [
  {
    id: "a",
    endpoints: [{ host: "a.example" }],
    parameters: [
      { names: ["u"], category: "page_url", reason: "r" },
      { names: ["d.id"], category: "client_id", reason: "r" },
    ],
  },
])
const index = indexOf(knowledgeWith([made]))
const [service] = made.services
if (service === undefined) throw new Error("the made vendor has no service")
const known = { vendor: made, service }

function run(sample: Partial<Sample>) {
  const outcome = runSample({ url: "https://a.example/?u=1", expect: ["page_url"], ...sample }, known, index)
  return { passed: hasPassed(outcome), ...outcome }
}

test("passes where the address is the service's and just what is expected comes out", () =>
  expect(run({})).toMatchObject({ passed: true, foundService: "v/a" }))

test("reads nested values as a scan does", () => {
  const url = `https://a.example/?d=${encodeURIComponent('{"id":"x1"}')}`
  expect(run({ url, expect: ["client_id"] }).passed).toBe(true)
})

test.each<[string, Partial<Sample>, object]>([
  ["what is expected and not there", { expect: ["page_url", "client_id"] }, { missing: ["client_id"] }],
  ["what is there and not expected", { expect: [] }, { unexpected: ["page_url"] }],
  ["an address that is nobody's", { url: "https://b.example/?u=1" }, { foundService: undefined }],
  ["a service of another name", { service: "b" }, { expectedService: "v/b", foundService: "v/a" }],
])("fails for %s", (_, sample, expected) => expect(run(sample)).toMatchObject({ passed: false, ...expected }))
