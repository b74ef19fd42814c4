import { expect, test } from "vitest"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { readCorpus } from "../../corpus/read-corpus.ts"
import { perCategory } from "./score.ts"
import { judgeAll } from "./ways.ts"

test("what is said of the labelled requests is right, and most of what they tell is found", () => {
  const { requests, scoring } = readCorpus()
  const { claimed, right, asked, found } = perCategory(
    judgeAll(requests, bundledKnowledge(), scoring).full,
  ).all
  expect(asked).toBeGreaterThan(1000)
  expect(right / claimed).toBeGreaterThanOrEqual(0.98)
  expect(found / asked).toBeGreaterThanOrEqual(0.95)
})
