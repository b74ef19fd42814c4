import { expect, test } from "vitest"
import { processConsole, type Stream } from "../../src/cli/console.ts"

interface Heard extends Stream {
  readonly text: () => string
}

function stream(about: { readonly isTTY?: boolean; readonly columns?: number } = {}, failure?: Error): Heard {
  let text = ""
  return {
    ...about,
    text: () => text,
    write: (more, done) => {
      text += more
      done?.(failure)
    },
  }
}

const HOSTILE = "https://a.example/\u001b]0;owned\u0007\u001b[2J\r\n\u202egnp.exe\u009b31m"

test.each([true, false])("what pages say cannot steer a terminal (terminal: %s)", (isTTY) => {
  const err = stream({ isTTY, columns: 200 })
  const console = processConsole(stream(), err, {})
  console.say(HOSTILE)
  expect(err.text()).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
  expect(err.text().split("\n")).toHaveLength(2)
  console.show(HOSTILE)
  expect(err.text().replaceAll("\r\u001b[2K", "")).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
  )
})

test("a passing line is wiped before the next, and is never wider than the terminal", () => {
  const err = stream({ isTTY: true, columns: 20 })
  const out = stream()
  const console = processConsole(out, err, {})
  console.show("観測しています: https://www.example.jp/")
  console.say("done")
  expect(err.text()).toBe("観測しています: ...\r\u001b[2Kdone\n")
})

test("where there is no terminal, passing lines are left out", () => {
  const err = stream()
  const console = processConsole(stream(), err, {})
  console.show("passing")
  console.say("stays")
  expect(err.text()).toBe("stays\n")
})

test("colour only for a terminal that wants it", () => {
  const color = (isTTY: boolean, environment: NodeJS.ProcessEnv) =>
    processConsole(stream({ isTTY }), stream(), environment).out.color
  expect(color(true, {})).toBe(true)
  expect(color(true, { NO_COLOR: "1" })).toBe(false)
  expect(color(true, { TERM: "dumb" })).toBe(false)
  expect(color(false, {})).toBe(false)
})

test("a reader that went away is no error, any other failure is", async () => {
  const broken = (code: string) =>
    processConsole(stream({}, Object.assign(new Error(code), { code })), stream(), {})
  await expect(broken("EPIPE").write("text")).resolves.toBeUndefined()
  await expect(broken("EIO").write("text")).rejects.toThrow("EIO")
})
