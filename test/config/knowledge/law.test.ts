import { expect, test } from "vitest"
import { bundledKnowledge } from "./loaded.ts"

const { law } = bundledKnowledge()

const textOf = (key: string): string => law.articles[key]?.text ?? ""

test("article 27-12 has the 1,093 characters of the enacted text, its four items' numbers included", () => {
  const items = [1, 2, 3, 4].map((item) => textOf(`27-12-${item}`).replaceAll("\n", ""))
  const numbers = "一　二　三　四　"
  expect([textOf("27-12"), ...items, numbers].join("")).toHaveLength(1093)
})

test.each([
  ["27-12-1", "電気通信事業法第27条の12第1号"],
  ["R28-1-2", "施行規則第22条の2の28第1項第2号"],
  ["R28-3-1", "施行規則第22条の2の28第3項第1号"],
  ["R29-3", "施行規則第22条の2の29第3号"],
  ["R30-4", "施行規則第22条の2の30第4号"],
  ["R31-7", "施行規則第22条の2の31第7号"],
  ["29-2-4", "電気通信事業法第29条第2項第4号"],
  ["164-3", "電気通信事業法第164条第3項"],
])("%s is cited as %s", (key, cite) => {
  expect(law.articles[key]?.cite).toBe(cite)
})

test.each([
  ["R27", 4],
  ["R28-1", 3],
  ["R28-2", 2],
  ["R28-3", 3],
  ["R29", 3],
  ["R30", 5],
  ["R31", 7],
])("%s has %i items, each standing word for word in the whole", (key, items) => {
  const numbered = Object.keys(law.articles).filter((other) => new RegExp(`^${key}-\\d$`).test(other))
  expect(numbered).toHaveLength(items)
  for (const item of numbered) expect(textOf(key)).toContain(textOf(item))
})
