import { expect, test } from "vitest"
import { examiningDevice } from "../../../src/analyzers/facts/examines-device.ts"
import type { Signal } from "../../../src/crawler/evidence.ts"

const read = (script: string, ...calls: readonly string[]): Signal[] =>
  calls.map((what) => ({ kind: "fingerprinting", what, script }))
const kept = (signals: readonly Signal[]) => examiningDevice(signals).map(({ what }) => what)

test("the size of the screen alone examines nothing", () => {
  expect(kept(read("a", "screen.width", "screen.height", "navigator.maxTouchPoints"))).toEqual([])
})

test("many plain properties do", () => {
  const calls = ["screen.width", "screen.colorDepth", "navigator.plugins", "navigator.deviceMemory"]
  expect(kept(read("a", ...calls))).toEqual(calls)
})

test.each(["canvas.toDataURL", "navigator.getBattery", "navigator.userAgentData.getHighEntropyValues"])(
  "%s does by itself, with what else the script read",
  (call) => {
    expect(kept([...read("a", "screen.width", call), ...read("b", "screen.width")])).toEqual([
      "screen.width",
      call,
    ])
  },
)

test("what is no examining stays", () => {
  const listener: Signal = { kind: "input-listener", what: "document.keydown", script: "a" }
  expect(examiningDevice([listener])).toEqual([listener])
})
