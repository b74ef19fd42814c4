import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { afterAll, beforeAll, expect, test } from "vitest"
import { formsOf } from "../../src/analyzers/facts/information/canary-forms.ts"
import { findInformation } from "../../src/analyzers/facts/information/find-information.ts"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import { type ServedSites, serveSites } from "../../src/demo/serve-sites.ts"
import { deps, networkTo, testBrowser, visitPlan } from "./test-browser.ts"

const folder = fileURLToPath(new URL("../sites/canaries", import.meta.url))
const html = { "content-type": "text/html; charset=utf-8" }

let server: ServedSites
let visit: Visit
beforeAll(async () => {
  server = await serveSites({
    sites: {
      "contact.example.jp": { folder },
      "watcher.example.net": {
        folder,
        answers: { "/collect": () => ({ status: 204 }) },
        sockets: { "/socket": {} },
      },
      "forms.example.com": {
        answers: { "/": () => ({ headers: html, body: readFileSync(`${folder}/framed.html`) }) },
      },
    },
  })
  const options = { browser: testBrowser(), network: networkTo(server), profile: "desktop" } as const
  const browser = await launchBrowser(options)
  const plan = visitPlan("https://contact.example.jp/", { canaries: true })
  visit = Visit.parse(await visitPage(browser, plan, deps))
  await closeBrowser(browser)
})
afterAll(() => server.close())

const typed = (kind: string) =>
  (visit.canaries ?? []).filter((canary) => canary.kind === kind).map(({ value }) => value)

test("each field that asks for it is typed into, and no other", () => {
  expect((visit.canaries ?? []).map(({ kind, field }) => [kind, field])).toEqual([
    ["name", "お名前"],
    ["name", "フリガナ"],
    ["email", "メールアドレス"],
    ["phone", "電話番号"],
    ["postal_code", "郵便番号"],
    ["text", "お問い合わせ内容"],
  ])
})

test("values are written as people in Japan write them, and belong to nobody", () => {
  expect(typed("name")).toEqual([
    expect.stringMatching(/^[ぁ-ん]{4} [ぁ-ん]{4}$/),
    expect.stringMatching(/^[ァ-ン]{4} [ァ-ン]{4}$/),
  ])
  expect(typed("email")[0]).toMatch(/^[\w.]+@example\.com$/)
  expect(typed("phone")[0]).toMatch(/^090-0\d{3}-\d{4}$/)
  expect(typed("postal_code")[0]).toMatch(/^\d{3}-\d{4}$/)
})

test("nothing is submitted", () => {
  expect(server.log.filter(({ path }) => path.startsWith("/submitted"))).toEqual([])
})

test("keys are heard as keys", () => {
  expect(server.log.some(({ path }) => path === "/collect?how=none&keys=true")).toBe(true)
})

test("what was typed into a frame of another site reached that site", () => {
  const left = server.log.find(({ host, path }) => host === "forms.example.com" && path === "/left")
  expect(left?.body.toString()).toBe(typed("phone")[0])
})

test("what was typed is found again in every send that carried it, and in no other", () => {
  const canaries = (visit.canaries ?? []).map(formsOf)
  const reading = { dictionary: { parameters: [] }, known: [], canaries }
  const found = visit.sends.flatMap((send) =>
    findInformation(send, reading as unknown as Parameters<typeof findInformation>[1])
      .items.filter(({ basis }) => basis === "canary")
      .map(({ category, where, name }) => {
        const { host, pathname, searchParams } = new URL(send.url)
        return [host + pathname, searchParams.get("how"), category, where, name]
      }),
  )
  const collect = "watcher.example.net/collect"
  expect(found.toSorted()).toEqual(
    [
      [collect, "plain", "name", "url", "v"],
      [collect, "hex", "name", "url", "v"],
      [collect, "sha256", "hashed_contact", "url", "em"],
      [collect, "base64", "email", "url", "v.who"],
      [collect, null, "form_input", "body", "z"],
      ["watcher.example.net/socket", null, "postal_address", "body", "zip"],
      ["forms.example.com/left", null, "phone", "body", ""],
    ].toSorted(),
  )
})

test("what scripts keep of it is read after the typing", () => {
  const kept = visit.stored.find(({ area, name }) => area === "local" && name === "typed")
  expect(kept?.value).toBe(typed("email")[0])
})

test("the signals say what was typed", () => {
  const signals = visit.signals.filter(({ kind }) => kind === "canary").map(({ what }) => what)
  expect(signals).toEqual(["name c1", "name c2", "email c3", "phone c4", "postal_code c5", "text c6"])
})
