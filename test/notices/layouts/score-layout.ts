import { readNotice } from "../../../src/analyzers/facts/notice/read-notice.ts"
import type { Knowledge } from "../../../src/config/knowledge/knowledge.ts"
import { candidate } from "../../analyzers/facts/notice/known.ts"
import type { TrueEntry, Truth } from "../own-notices.ts"
import { type Count, type Difference, fields, scoreNotice, sum } from "../score-notice.ts"
import type { Content } from "./content.ts"
import { handOf, informationOf, type Manners } from "./hand.ts"
import { pageOf } from "./page.ts"
import type { Template } from "./template.ts"

/** A page with what went into it. */
export interface LaidOut {
  readonly html: string
  readonly truth: Truth
}

export function laidOut(template: Template, picked: readonly Content[], manners: Manners): LaidOut {
  const hand = handOf(manners)
  const contents = template.prepare?.(picked) ?? picked
  const hasDestination = template.isProse !== true && hand.fields.includes("destination")
  const entries = contents.map(
    (content): TrueEntry => ({
      destination: content.operator,
      service: content.service,
      information: [...informationOf(content, manners)],
      categories: [],
      purpose: [...content.own],
      destination_purpose: hasDestination ? [...content.destination] : [],
      unassigned_purpose: [],
      status: "current",
      may_be_missing: false,
    }),
  )
  return {
    html: pageOf(template.render(contents, hand), manners),
    truth: { layout: "", traps: [], notice: true, pooled: false, entries },
  }
}

export interface LayoutScore {
  /** The four fields together. */
  readonly four: Count
  readonly differences: readonly Difference[]
}

export function scoreLayout({ html, truth }: LaidOut, knowledge: Knowledge): LayoutScore {
  const score = scoreNotice(truth, readNotice(candidate(html), knowledge))
  return {
    four: sum(fields.slice(0, 4).map((field) => score.counts[field])),
    differences: score.differences.filter(({ field }) => fields.indexOf(field as never) < 5),
  }
}
