import { chromium } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { readDocument } from "../../src/crawler/pdf/read-document.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { testBrowser } from "../crawler/test-browser.ts"
import { type OwnNotice, ownNotices } from "./own-notices.ts"
import { f1, fields, type NoticeScore, scoreNotice, sum } from "./score-notice.ts"

/** Layouts that are the same on paper: no folds, tabs or cards that only a style sheet lays out. */
const printed =
  /^(01|02|03|04|05|06|07|08|09|10|11|12|14|15|18|23|24|27|30|33|34|36|39|41|blind-(01|03|07|08|10|12|19))-/
const style = {
  lines: "table{border-collapse:collapse}td,th{border:1px solid #555;padding:5px 7px}th{background:#eee}",
  plain: "td,th{padding:6px 12px;text-align:left;vertical-align:top}",
}
/** Pages so small that most tables go on over several. */
const papers = { A4: { format: "A4" }, small: { width: "150mm", height: "105mm" } } as const

const knowledge = knownFacts()
const notices = ownNotices().filter(({ name }) => printed.test(name))
let browser: Awaited<ReturnType<typeof chromium.launch>>

beforeAll(async () => {
  const { path, args, env } = testBrowser()
  browser = await chromium.launch({ executablePath: path, args: [...args], ...(env && { env: { ...env } }) })
})
afterAll(() => browser?.close())

interface Way {
  readonly css: string
  readonly paper: (typeof papers)[keyof typeof papers]
}

async function scoreOf({ html, truth }: OwnNotice, { css, paper }: Way): Promise<NoticeScore> {
  const page = await browser.newPage()
  await page.setContent(html.replace(/<link[^>]*>|<script[\s\S]*?<\/script>/g, ""))
  await page.addStyleTag({ content: css })
  // Without the structure Chromium can write into a PDF: most PDFs have none.
  const bytes = await page.pdf({
    ...paper,
    tagged: false,
    margin: { top: "15mm", left: "12mm", right: "12mm" },
  })
  await page.close()
  const read = await readDocument(new Uint8Array(bytes))
  if ("code" in read) throw new Error(read.code)
  return scoreNotice(truth, readNotice(candidate(read.html), knowledge))
}

test.each([
  ["tables with lines, A4", { css: style.lines, paper: papers.A4 }, 0.97],
  ["tables with lines, small pages", { css: style.lines, paper: papers.small }, 0.95],
  ["tables without lines, A4", { css: style.plain, paper: papers.A4 }, 0.9],
])(
  "notices printed to PDF are read as their authors meant them: %s",
  async (name, way, least) => {
    const scores: NoticeScore[] = []
    for (const own of notices) scores.push(await scoreOf(own, way))
    const figure = (field: (typeof fields)[number]) => f1(sum(scores.map(({ counts }) => counts[field])))
    const figures = fields.map((field) => [field, Number(figure(field).toFixed(3))])
    console.info(`${notices.length} notices as PDF, ${name}, F1:`, Object.fromEntries(figures))
    const odd = notices.filter(
      (_, at) =>
        f1(sum(fields.slice(0, 4).map((field) => scores[at]?.counts[field] ?? { tp: 0, fp: 0, fn: 0 }))) <
        0.95,
    )
    console.info("below 0.95:", odd.map((own) => own.name).join(" "))
    const four = sum(fields.slice(0, 4).flatMap((field) => scores.map(({ counts }) => counts[field])))
    expect(notices.length).toBeGreaterThanOrEqual(12)
    expect(f1(four)).toBeGreaterThanOrEqual(least)
  },
  240_000,
)
