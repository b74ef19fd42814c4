import { expect, test } from "vitest"
import { findService } from "../../../src/config/knowledge/find-service.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import type { Parameter } from "../../../src/config/knowledge/vendor.ts"
import { bundledKnowledge } from "./loaded.ts"
import { speaksOfName } from "./speaks-of-name.ts"

const knowledge = bundledKnowledge()
const index = indexKnowledge(knowledge)

const samples = knowledge.vendors.flatMap((vendor) =>
  vendor.services.flatMap((service) =>
    service.samples.map((sample) => ({ expected: `${vendor.id}/${sample.service ?? service.id}`, sample })),
  ),
)

type NamedValue = readonly [string, string]

function leavesOf(name: string, value: unknown): readonly NamedValue[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOf(name === "" ? key : `${name}.${key}`, inner),
    )
  }
  return [[name, String(value)]]
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // The caller reads it as a form.
  }
}

function fieldsOf(url: string, body: string | undefined): readonly NamedValue[] {
  const parsed = body === undefined ? undefined : jsonOf(body)
  const inBody = parsed === undefined ? [...new URLSearchParams(body ?? "")] : leavesOf("", parsed)
  return [...new URL(url).searchParams, ...inBody]
}

function speaksOf({ names, value }: Parameter, [name, actual]: NamedValue): boolean {
  const named = names.some((pattern) => speaksOfName(pattern, name))
  return named && (value === undefined || new RegExp(value, "iu").test(actual))
}

test.each(samples)("$expected: $sample.url", ({ expected, sample }) => {
  const found = findService(index, sample.url)
  expect(found && `${found.vendor.id}/${found.service.id}`).toBe(expected)
  const fields = fieldsOf(sample.url, sample.body).filter(([, value]) => value !== "")
  const claimed = fields.flatMap((field) =>
    (found?.service.parameters ?? [])
      .filter((parameter) => speaksOf(parameter, field))
      .map(({ category }) => category),
  )
  expect([...new Set(claimed)].sort()).toEqual([...new Set(sample.expect)].sort())
})

test("an account pattern finds the account in a sample of its service", () => {
  const found = knowledge.vendors
    .flatMap(({ services }) => services)
    .filter(({ accountPattern }) => accountPattern !== undefined)
    .map(({ id, accountPattern, samples: own }) => ({
      id,
      hit: own.some(({ url }) => new RegExp(accountPattern ?? "", "u").exec(url)?.[1] !== undefined),
      samples: own.length,
    }))
  expect(found.filter(({ hit, samples: count }) => count > 0 && !hit)).toEqual([])
})
