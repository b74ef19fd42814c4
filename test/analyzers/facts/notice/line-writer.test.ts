import { expect, test } from "vitest"
import { type DomElement, isElement, parseHtml } from "../../../../src/analyzers/facts/notice/layout/dom.ts"
import { LineWriter } from "../../../../src/analyzers/facts/notice/layout/line-writer.ts"
import type { Line } from "../../../../src/analyzers/facts/notice/layout/outline.ts"

type Written = Pick<Line, "text" | "lead" | "emphasised">

function written(write: (writer: LineWriter, element: DomElement) => void): readonly Written[] {
  const lines: Written[] = []
  const element = parseHtml("<p>").find(isElement)
  if (element === undefined) throw new Error("no element")
  const writer = new LineWriter(({ text, lead, emphasised }) =>
    lines.push({ text, emphasised, ...(lead === undefined ? {} : { lead }) }),
  )
  write(writer, element)
  writer.end()
  return lines
}

function label(writer: LineWriter, element: DomElement, text: string): void {
  writer.open(element)
  writer.write(text, element)
  writer.close(element, true)
}

test("the label a line begins with leads it, behind a bullet and white space too", () => {
  const lines = written((writer, element) => {
    writer.write(" \n・ ", element)
    label(writer, element, "送信先")
    writer.write("株式会社さくら", element)
    label(writer, element, "情報")
  })
  expect(lines).toEqual([{ text: "・ 送信先株式会社さくら情報", lead: "送信先", emphasised: false }])
})

test("a label after other words does not lead, however long the line", () => {
  const lines = written((writer, element) => {
    writer.write("値".repeat(500), element)
    label(writer, element, "送信先")
  })
  expect(lines[0]).not.toHaveProperty("lead")
})

test("a line of labels alone is emphasised", () => {
  const lines = written((writer, element) => {
    label(writer, element, "送信")
    label(writer, element, "先")
  })
  expect(lines).toEqual([{ text: "送信先", lead: "送信", emphasised: true }])
})

test("what is looked at beside each element stays short in a line without end", () => {
  written((writer, element) => {
    for (let at = 0; at < 20_000; at += 1) label(writer, element, "ラベル ")
    expect(writer.beginning.length).toBeLessThanOrEqual(200)
  })
})
