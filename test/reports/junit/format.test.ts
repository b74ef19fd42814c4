import { XMLParser, XMLValidator } from "fast-xml-parser"
import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { judgeExit } from "../../../src/cli/scan/judge-exit.ts"
import type { FailOn } from "../../../src/reports/fail-on.ts"
import { xmlText } from "../../../src/reports/junit/xml-text.ts"
import { madeText } from "../fixture/made-report.ts"
import { portal } from "../fixture/result.ts"
import { hostile, hostileStrings, large, silent } from "../fixture/variants.ts"

interface Case {
  readonly name: string
  readonly classname: string
  readonly failure?: { readonly message: string }
  readonly skipped?: { readonly message: string }
  readonly error?: unknown
}

interface Suite {
  readonly name: string
  readonly tests: string
  readonly failures: string
  readonly skipped: string
  readonly testcase: readonly Case[]
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  isArray: (name) => name === "testsuite" || name === "testcase",
})

async function read(result: Result, failOn: FailOn = "absent") {
  const xml = await madeText("junit", result, { failOn })
  expect(XMLValidator.validate(xml)).toBe(true)
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  const { testsuites } = parser.parse(xml)
  const suites: readonly Suite[] = testsuites.testsuite
  return { root: testsuites, suites, cases: suites.flatMap(({ testcase }) => testcase) }
}

describe("the result as JUnit XML", () => {
  it.each(["absent", "partial", "review", "never"] as const)(
    "fails exactly where --fail-on %s ends with 1",
    async (failOn) => {
      const { cases, root } = await read(portal, failOn)
      const failed = cases.filter(({ failure }) => failure !== undefined)
      expect(failed.length > 0).toBe(judgeExit(portal, failOn) === 1)
      expect(Number(root.failures)).toBe(failed.length)
      expect(failed).toHaveLength({ never: 0, absent: 2, partial: 3, review: 6 }[failOn])
    },
  )

  it("skips what a person must judge and says why; a page not observed is an error", async () => {
    const { cases } = await read(portal)
    const clarity = cases.find(({ name }) => name.includes("Microsoft Clarity"))
    expect(clarity?.skipped?.message).toBe("人の判断が必要")
    expect(cases.filter(({ error }) => error !== undefined).map(({ name }) => name)).toEqual([
      "https://www.akatsuki.example.jp/video/1 (選択なし 1)",
    ])
  })

  it("counts its cases", async () => {
    const { suites, root, cases } = await read(large(400, 1_200))
    for (const suite of suites) expect(Number(suite.tests)).toBe(suite.testcase.length)
    expect(Number(root.tests)).toBe(cases.length)
    expect(cases.length).toBeGreaterThan(400)
  })

  it("has one suite for a page that sends nothing", async () => {
    expect((await read(silent)).suites.map(({ name }) => name)).toEqual(["訪問と画面"])
  })

  it.each([...hostileStrings, "]]><failure/>", "\ufffe\uffff\u000b &amp; &#0;"])(
    "makes no element of what a page says: %j",
    async (text) => {
      const { cases, suites } = await read(hostile(text))
      const plain = await read(hostile("plain"))
      expect(cases).toHaveLength(plain.cases.length)
      expect(suites).toHaveLength(plain.suites.length)
    },
  )

  it("writes out what XML cannot hold", () => {
    expect(xmlText('a\u0000\ufffe\ud800<&"\n')).toBe("a⟨U+0000⟩⟨U+FFFE⟩⟨U+D800⟩&lt;&amp;&quot;&#10;")
  })
})
