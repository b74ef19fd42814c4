import { hasPassed, runSample, type SampleOutcome } from "../../analyzers/explain/run-sample.ts"
import { type Claim, claimsOf } from "../../config/knowledge/claims.ts"
import { indexKnowledge } from "../../config/knowledge/index-knowledge.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { VendorFile } from "../../config/knowledge/read-vendor-files.ts"

/** A sample that did not come out as its file says, and the field it stands in. */
export interface FailedSample extends SampleOutcome {
  readonly file: string
  readonly at: string
}

/** What the vendor files claim, on what, and how their samples came out. */
export interface KnowledgeReview {
  readonly claims: readonly Claim[]
  readonly samples: number
  readonly failed: readonly FailedSample[]
  /** Services no sample shows, as `vendor/service`. */
  readonly unsampled: readonly string[]
}

/** Goes through these vendor files as part of the knowledge they were loaded into. */
export function reviewKnowledge(files: readonly VendorFile[], knowledge: Knowledge): KnowledgeReview {
  const index = indexKnowledge(knowledge)
  const outcomes = files.flatMap(({ file, vendor }) =>
    vendor.services.flatMap((service, at) =>
      service.samples.map((sample, i) => ({
        file,
        at: `services[${at}].samples[${i}]`,
        ...runSample(sample, { vendor, service }, index),
      })),
    ),
  )
  return {
    claims: files.flatMap(claimsOf),
    samples: outcomes.length,
    failed: outcomes.filter((outcome) => !hasPassed(outcome)),
    unsampled: unsampledServices(files),
  }
}

function unsampledServices(files: readonly VendorFile[]): readonly string[] {
  return files.flatMap(({ vendor }) => {
    const shown = new Set(
      vendor.services.flatMap(({ id, samples }) => samples.map((sample) => sample.service ?? id)),
    )
    return vendor.services.filter(({ id }) => !shown.has(id)).map(({ id }) => `${vendor.id}/${id}`)
  })
}
