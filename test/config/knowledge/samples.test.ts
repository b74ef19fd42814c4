import { expect, test } from "vitest"
import { runSample } from "../../../src/analyzers/explain/run-sample.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import { bundledKnowledge } from "./loaded.ts"

const knowledge = bundledKnowledge()
const index = indexKnowledge(knowledge)

const samples = knowledge.vendors.flatMap((vendor) =>
  vendor.services.flatMap((service) =>
    service.samples.map((sample) => ({
      name: `${vendor.id}/${sample.service ?? service.id}`,
      url: sample.url,
      outcome: () => runSample(sample, { vendor, service }, index),
    })),
  ),
)

test.each(samples)("$name: $url", ({ name, outcome }) => {
  expect(outcome()).toEqual({
    expectedService: name,
    foundService: name,
    missing: [],
    unexpected: [],
    undecoded: false,
  })
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
