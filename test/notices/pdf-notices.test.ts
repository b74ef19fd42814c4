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
const css = "table{border-collapse:collapse}td,th{border:1px solid #555;padding:5px 7px}th{background:#eee}"

const knowledge = knownFacts()
const notices = ownNotices().filter(({ name }) => printed.test(name))
let browser: Awaited<ReturnType<typeof chromium.launch>>
let page: Awaited<ReturnType<typeof browser.newPage>>

beforeAll(async () => {
  browser = await launchTestBrowser()
  page = await browser.newPage()
})
afterAll(() => browser?.close())

async function onPaper({ html }: OwnNotice): Promise<string> {
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

test("notices printed to PDF are read as their authors meant them, with their links", async () => {
  const scoreOf = ({ truth }: OwnNotice, html: string) =>
    scoreNotice(truth, readNotice(candidate(html), knowledge))
  const scores: NoticeScore[] = []
  for (const own of notices) scores.push(scoreOf(own, await onPaper(own)))
  const asPages = notices.map((own) => scoreOf(own, own.html))
  const counted = (of: readonly NoticeScore[], some: readonly Field[]) =>
    sum(some.flatMap((field) => of.map(({ counts }) => counts[field])))
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
