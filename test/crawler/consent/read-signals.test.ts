import { runInNewContext } from "node:vm"
import { expect, test } from "vitest"
import { readSignals } from "../../../src/crawler/consent/in-page/read-signals.ts"
import { programExpression } from "../../../src/crawler/page/as-expression.ts"

const tcString = "CQSj7AAQSj7AAAGABCJABhEsAP_gAEPgAAqIKVtV_G__bWlr8X73aftkeY1P9_h77sQ"
const gppString = "DBABMA~CQSj7AAQSj7AAAGABCJABhEsAP_gAEPgAAqI"

/** What a page's scripts define, among which the program runs. */
async function read(page: string): Promise<unknown> {
  const context = { setTimeout }
  runInNewContext(page, context)
  return { ...((await runInNewContext(programExpression(readSignals), context)) as object) }
}

/** As TCF 2.2 has it: a listener is told at once, and again with each change, until it is removed. */
const tcf22 = `
const listeners = new Map()
globalThis.__tcfapi = (command, version, callback, parameter) => {
  if (command === "addEventListener") {
    listeners.set(7, callback)
    callback({ tcString: "${tcString}", eventStatus: "useractioncomplete", cmpStatus: "loaded", listenerId: 7 }, true)
  } else if (command === "removeEventListener") callback(listeners.delete(parameter))
  else callback(null, false)
  globalThis.left = listeners.size
}`

/** As TCF 2.0 managers that know no listener have it. */
const tcf20 = `globalThis.__tcfapi = (command, version, callback) =>
  command === "getTCData" ? setTimeout(() => callback({ tcString: "${tcString}" }, true), 20) : callback(null, false)`

/** The stub that stands before the manager has loaded keeps what it is asked and answers only pings. */
const stub = `const queue = []
globalThis.__tcfapi = (...asked) => {
  if (asked[0] === "ping") asked[2]({ gdprApplies: true, cmpLoaded: false, cmpStatus: "stub" })
  else queue.push(asked)
}
globalThis.__gpp = (command, callback) =>
  command === "ping" ? callback({ gppVersion: "1.1", cmpStatus: "stub", gppString: "" }, true) : queue.push(command)`

const gpp = `globalThis.__gpp = (command, callback) =>
  command === "ping" ? callback({ gppVersion: "1.1", cmpStatus: "loaded", gppString: "${gppString}", applicableSections: [2] }, true) : callback(null, false)`

test("a manager of TCF 2.2 is listened to, and left without a listener", async () => {
  expect(await read(tcf22)).toEqual({ tcf: tcString })
})

test("an older manager is asked", async () => {
  expect(await read(tcf20)).toEqual({ tcf: tcString })
})

test("a manager of GPP states its string in its ping", async () => {
  expect(await read(gpp)).toEqual({ gpp: gppString })
})

test("a stub states nothing, and is not waited for", async () => {
  expect(await read(stub)).toEqual({})
})

test("Google's consent mode is what the commands say, the last one of a kind", async () => {
  const page = `globalThis.dataLayer = []
function gtag() { dataLayer.push(arguments) }
gtag("consent", "default", { ad_storage: "denied", analytics_storage: "denied", wait_for_update: 500 })
gtag("js", new Date())
gtag("consent", "update", { analytics_storage: "granted" })`
  expect(await read(page)).toEqual({
    googleConsentDefault: "ad_storage=denied,analytics_storage=denied",
    googleConsentUpdate: "analytics_storage=granted",
    googleConsent: "ad_storage=denied,analytics_storage=granted",
  })
})

test("what fails states nothing", async () => {
  expect(await read(`globalThis.__tcfapi = () => { throw new Error("broken") }`)).toEqual({})
})
