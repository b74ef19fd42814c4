import { findService } from "../../config/knowledge/find-service.ts"
import type { KnowledgeIndex, KnownService } from "../../config/knowledge/index-knowledge.ts"
import type { Service } from "../../config/knowledge/vendor.ts"
import { findInformation } from "../facts/information/find-information.ts"
import { madeSend } from "./made-send.ts"

export type Sample = Service["samples"][number]

/** How a sample of a vendor file came out: the service its address belongs to, and the vendor's own claims met in it. */
export interface SampleOutcome {
  /** `vendor/service`, as the file says and as the address is understood; undefined where nobody claims it. */
  readonly expectedService: string
  readonly foundService: string | undefined
  readonly missing: readonly string[]
  readonly unexpected: readonly string[]
  readonly undecoded: boolean
}

const nothingElse = { source: "none", parameters: [] } as const

/** Runs a sample through the decoding of a scan, with the vendor's table alone: what it expects must come out, no more. */
export function runSample(
  sample: Sample,
  { vendor, service }: KnownService,
  index: KnowledgeIndex,
): SampleOutcome {
  const found = findService(index, sample.url)
  const send = madeSend({
    url: sample.url,
    method: sample.method,
    headers: Object.entries(sample.headers ?? {}),
    ...bodyOf(sample),
  })
  const { items, undecoded } = findInformation(send, {
    ...(found ? { service: found.service } : {}),
    dictionary: nothingElse,
    known: [],
  })
  const met = new Set(items.filter(({ basis }) => basis === "vendor").map(({ category }) => category))
  const expected = new Set(sample.expect)
  return {
    expectedService: `${vendor.id}/${sample.service ?? service.id}`,
    foundService: found && `${found.vendor.id}/${found.service.id}`,
    missing: [...expected.difference(met)],
    unexpected: [...met.difference(expected)],
    undecoded,
  }
}

function bodyOf({ body, base64 }: Sample): Pick<Parameters<typeof madeSend>[0], "body"> {
  if (base64 !== undefined) return { body: { state: "seen", base64 } }
  return body === undefined ? {} : { body: { state: "seen", text: body } }
}

export function hasPassed({
  expectedService,
  foundService,
  missing,
  unexpected,
  undecoded,
}: SampleOutcome): boolean {
  return expectedService === foundService && missing.length + unexpected.length === 0 && !undecoded
}
