import { expect, it } from "vitest"
import { candidateOf } from "../../../src/crawler/candidates/candidate-of.ts"
import { bundledKnowledge, snapshot, visit } from "../../analyzers/evidence-builder.ts"

const { vocabulary } = bundledKnowledge()
const url = "https://www.mise.example/notice"
const failure = (code: string) => ({ code, message: "…" })
const made = (visited: Parameters<typeof visit>[0]) =>
  candidateOf(visit({ url, ...visited }), { foundBy: "link", vocabulary })

it("a document that came in part is read in part, one without its pictures whole", () => {
  const page = snapshot(url, [])
  const late = { outcome: "partial", failure: failure("timeout") } as const
  expect(made({ ...late, page: { ...page, unfinished: true } })).toMatchObject({
    partly: { code: "timeout" },
  })
  expect(made({ ...late, page })?.partly).toBeUndefined()
})

it("what is larger than what is read cannot be read, whatever of it came", () => {
  const page = { ...snapshot(url, []), unfinished: true }
  const candidate = made({ outcome: "partial", failure: failure("too-large"), page })
  expect(candidate?.failure?.code).toBe("too-large")
})
