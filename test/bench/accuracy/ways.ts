import { findService } from "../../../src/config/knowledge/find-service.ts"
import { indexKnowledge, type KnowledgeIndex } from "../../../src/config/knowledge/index-knowledge.ts"
import type { Knowledge } from "../../../src/config/knowledge/knowledge.ts"
import type { Service, Vendor } from "../../../src/config/knowledge/vendor.ts"
import type { Scoring } from "../../corpus/corpus-request.ts"
import type { LabelledRequest } from "../../corpus/read-corpus.ts"
import { type JudgedRequest, judge } from "./judge.ts"
import { ourClaims } from "./our-claims.ts"

/** How much of the vendor files a request is read with. */
export const ways = ["full", "without the vendor's file", "without vendor files"] as const
export type Way = (typeof ways)[number]

/** Judges requests read with all knowledge, without the file that serves them, or with the dictionary alone. */
export function judgeAll(
  requests: readonly LabelledRequest[],
  knowledge: Knowledge,
  scoring: Scoring,
): Readonly<Record<Way, readonly JudgedRequest[]>> {
  const find = finders(knowledge)
  const by = (way: Way) =>
    requests.map((request) =>
      judge(request, ourClaims(request, knowledge.parameters, find[way](request.url)), scoring),
    )
  return {
    full: by("full"),
    "without the vendor's file": by("without the vendor's file"),
    "without vendor files": by("without vendor files"),
  }
}

function finders(knowledge: Knowledge): Readonly<Record<Way, (url: string) => Service | undefined>> {
  const index = indexKnowledge(knowledge)
  const without = new Map<Vendor | undefined, KnowledgeIndex>([[undefined, index]])
  const indexWithout = (vendor: Vendor | undefined) => {
    const made = without.get(vendor) ?? indexKnowledge(leftOut(knowledge, vendor))
    without.set(vendor, made)
    return made
  }
  return {
    full: (url) => findService(index, url)?.service,
    "without the vendor's file": (url) =>
      findService(indexWithout(findService(index, url)?.vendor), url)?.service,
    "without vendor files": () => undefined,
  }
}

function leftOut(knowledge: Knowledge, vendor: Vendor | undefined): Knowledge {
  return { ...knowledge, vendors: knowledge.vendors.filter((one) => one !== vendor) }
}
