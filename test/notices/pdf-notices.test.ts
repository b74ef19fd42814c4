import type { chromium } from "playwright"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { readDocument } from "../../src/crawler/pdf/read-document.ts"
import { candidate, knownFacts } from "../analyzers/facts/notice/known.ts"
import { launchTestBrowser } from "../launch-test-browser.ts"
import { type OwnNotice, ownNotices } from "./own-notices.ts"
import { type Field, f1, fields, type NoticeScore, scoreNotice, sum } from "./score-notice.ts"

/** Layouts that are the same on paper (no folds, tabs or cards that only a style sheet lays out), most of them with links. */
const printed = /^(01|02|03|05|07|08|09|10|15|18|24|33|43|blind-(01|03|08|12))-/
const ruled = "table{border-collapse:collapse}td,th{border:1px solid #555;padding:5px 7px}th{background:#eee}"

/** For all letters: with a font of its own for Latin ones, as the small browser has, cells of these alone stand higher than their rows. */
const oneFont = `*{font-family:"Noto Sans CJK JP","Noto Sans JP","IPAexGothic"}`

/** Tables told by the space between their columns and rows alone; without lines nothing tells that cells are merged. */
const spaced = /^(01|02|05|06|07|09|10|12|18|21|25|33|35|60|70|131|171|blind-(02|03|12|14|19))-/
const unruled = {
  "in the middle of their rows": "td,th{border:0;padding:6px 12px;vertical-align:middle}",
  "set close": `${oneFont}table{width:100%}td,th{border:0;padding:1px 6px;text-align:left;vertical-align:top;font-size:9pt}`,
}

const knowledge = knownFacts()
const notices = ownNotices().filter(({ name }) => printed.test(name))
let browser: Awaited<ReturnType<typeof chromium.launch>>
let page: Awaited<ReturnType<typeof browser.newPage>>

beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

async function onPaper({ html }: OwnNotice, css: string): Promise<string> {
  await page.setContent(html.replace(/<link[^>]*>|<script[\s\S]*?<\/script>/g, ""))
  await page.addStyleTag({ content: css })
  // Without the structure Chromium can write into a PDF: most PDFs have none.
  const bytes = await page.pdf({
    format: "A4",
    tagged: false,
    margin: { top: "15mm", left: "12mm", right: "12mm" },
  })
  const read = await readDocument(new Uint8Array(bytes))
  if ("code" in read) throw new Error(read.code)
  return read.html
}

const scoreOf = ({ truth }: OwnNotice, html: string) =>
  scoreNotice(truth, readNotice(candidate(html), knowledge))
const counted = (of: readonly NoticeScore[], some: readonly Field[]) =>
  sum(some.flatMap((field) => of.map(({ counts }) => counts[field])))

test("notices printed to PDF are read as their authors meant them, with their links", async () => {
  const scores: NoticeScore[] = []
  for (const own of notices) scores.push(scoreOf(own, await onPaper(own, ruled)))
  const asPages = notices.map((own) => scoreOf(own, own.html))
  const figures = fields.map((field) => [field, Number(f1(counted(scores, [field])).toFixed(3))])
  console.info(`${notices.length} notices as PDF, F1:`, Object.fromEntries(figures))
  expect(notices.length).toBeGreaterThanOrEqual(12)
  expect(f1(counted(scores, fields.slice(0, 4)))).toBeGreaterThanOrEqual(0.97)
  // Links are as good as on the pages themselves, which lose some for reasons that are not paper's.
  const links: readonly Field[] = ["optOut", "policy"]
  expect(counted(asPages, links).tp).toBeGreaterThanOrEqual(12)
  expect(counted(scores, links).tp).toBeGreaterThanOrEqual(counted(asPages, links).tp - 1)
  expect(counted(scores, links).fp).toBeLessThanOrEqual(counted(asPages, links).fp)
})

test.each(Object.entries(unruled))(
  "tables printed without lines, their words %s, are read by the space between",
  async (_, css) => {
    const tables = ownNotices().filter(
      ({ name, html }) => spaced.test(name) && /<table/.test(html) && !/rowspan|colspan/.test(html),
    )
    expect(tables.length).toBeGreaterThanOrEqual(12)
    const scores: NoticeScore[] = []
    for (const own of tables)
      scores.push(scoreOf(own, await onPaper(own, `table{border-collapse:collapse}${css}`)))
    const [figure, operator] = [fields.slice(0, 4), fields.slice(0, 1)].map((some) =>
      f1(counted(scores, some)),
    )
    console.info(`${tables.length} tables without lines ${_}:`, { operator, four: figure })
    expect(figure).toBeGreaterThanOrEqual(0.95)
    expect(operator).toBeGreaterThanOrEqual(0.95)
  },
)
