import { describe, expect, it } from "vitest"
import { handedByAddress, handedByCall } from "../../../../src/analyzers/facts/decode/handed-over.ts"

const pairs = ({ leaves }: ReturnType<typeof handedByCall>) => leaves.map(({ name, value }) => [name, value])

describe("what a call hands to the app", () => {
  it.each<[string, string[][]]>([
    ['app.setUserId("m-1")', [["setUserId", "m-1"]]],
    ["app.getMemberId()", []],
    [
      'app.setUserProperty("plan","gold")',
      [
        ["setUserProperty", "plan"],
        ["setUserProperty.plan", "gold"],
      ],
    ],
    [
      'AnalyticsWebInterface.logEvent("purchase","{\\"value\\":1200}")',
      [
        ["logEvent", "purchase"],
        ["logEvent.purchase", '{"value":1200}'],
      ],
    ],
    [
      'webkit.messageHandlers.firebase.postMessage({"command":"logEvent","parameters":{"page_title":"家"}})',
      [
        ["firebase.command", "logEvent"],
        ["firebase.parameters.page_title", "家"],
      ],
    ],
    [
      'webkit.messageHandlers.firebase.postMessage({"name":"plan","value":"gold"})',
      [
        ["firebase.name", "plan"],
        ["firebase.value", "gold"],
        ["firebase.plan", "gold"],
      ],
    ],
    ['webkit.messageHandlers.log.postMessage("opened")', [["log", "opened"]]],
    ["app.done(undefined,3,null)", [["done", "3"]]],
  ])("%s", (call, expected) => {
    expect(pairs(handedByCall(call))).toEqual(expected)
    expect(handedByCall(call).undecoded).toBe(false)
  })

  it.each([
    "app.show([object HTMLDivElement])",
    'app.log("cut before its en',
    `app.send("${Array.from({ length: 60 }, (_, at) => Buffer.from([at * 37, at * 91, at * 53]).toString("base64")).join("")}")`,
  ])("cannot be taken apart: %s", (call) => {
    expect(handedByCall(call).undecoded).toBe(true)
  })
})

describe("what an address hands to an app", () => {
  it.each<[string, string[][]]>([
    [
      "machikado-log://event?name=home&member=m-1",
      [
        ["name", "home"],
        ["member", "m-1"],
      ],
    ],
    ["machikado://open#tab=2", [["tab", "2"]]],
    [
      "intent://scan/#Intent;scheme=zxing;package=jp.example.app;S.member_id=m-1;i.count=3;end",
      [
        ["member_id", "m-1"],
        ["count", "3"],
      ],
    ],
    ["machikado://member/m-1/", [["path.1", "m-1"]]],
    ["market://details?id=jp.example.app", []],
    ["tel:0312345678", []],
    ["mailto:info@example.jp?subject=a", []],
  ])("%s", (address, expected) => {
    expect(pairs(handedByAddress(address))).toEqual(expected)
  })
})
