import { chromium } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { readDocument } from "../../src/crawler/pdf/read-document.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { testBrowser } from "../crawler/test-browser.ts"
import { type OwnNotice, ownNotices } from "./own-notices.ts"
import { f1, fields, type NoticeScore, scoreNotice, sum } from "./score-notice.ts"

/** Layouts that are the same on paper: no folds, tabs or cards that only a style sheet lays out. */
const printed = /^(01|02|03|04|05|06|07|09|10|14|15|18|24|33|blind-(01|03|07|08|10|12))-/
const css = "table{border-collapse:collapse}td,th{border:1px solid #555;padding:5px 7px}th{background:#eee}"
/** Pages so small that most tables go on over several. */
const papers = { A4: { format: "A4" }, small: { width: "150mm", height: "105mm" } } as const

const knowledge = knownFacts()
const notices = ownNotices().filter(({ name }) => printed.test(name))
let browser: Awaited<ReturnType<typeof chromium.launch>>

let page: Awaited<ReturnType<typeof browser.newPage>>

beforeAll(async () => {
  const { path, args, env } = testBrowser()
  browser = await chromium.launch({ executablePath: path, args: [...args], ...(env && { env: { ...env } }) })
  page = await browser.newPage()
})
afterAll(() => browser?.close())

type Paper = (typeof papers)[keyof typeof papers]

async function scoreOf({ html, truth }: OwnNotice, paper: Paper): Promise<NoticeScore> {
  await page.setContent(html.replace(/<link[^>]*>|<script[\s\S]*?<\/script>/g, ""))
  await page.addStyleTag({ content: css })
  // Without the structure Chromium can write into a PDF: most PDFs have none.
  const bytes = await page.pdf({
    ...paper,
    tagged: false,
    margin: { top: "15mm", left: "12mm", right: "12mm" },
  })
  const read = await readDocument(new Uint8Array(bytes))
  if ("code" in read) throw new Error(read.code)
  return scoreNotice(truth, readNotice(candidate(read.html), knowledge))
}

test.each([
  ["tables with lines, A4", papers.A4, 0.97],
  ["tables with lines, small pages", papers.small, 0.95],
])(
  "notices printed to PDF are read as their authors meant them: %s",
  async (name, paper, least) => {
    const scores: NoticeScore[] = []
    for (const own of notices) scores.push(await scoreOf(own, paper))
    const figure = (field: (typeof fields)[number]) => f1(sum(scores.map(({ counts }) => counts[field])))
    const figures = fields.map((field) => [field, Number(figure(field).toFixed(3))])
    console.info(`${notices.length} notices as PDF, ${name}, F1:`, Object.fromEntries(figures))
    const four = sum(fields.slice(0, 4).flatMap((field) => scores.map(({ counts }) => counts[field])))
    expect(notices.length).toBeGreaterThanOrEqual(12)
    expect(f1(four)).toBeGreaterThanOrEqual(least)
  },
  240_000,
)
