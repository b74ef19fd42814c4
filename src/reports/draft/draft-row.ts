import { serviceName } from "../destination-name.ts"
import { reasonTexts, type Words } from "../naming.ts"
import { placingText, type Tags, tagName } from "../placing.ts"
import { fill } from "../prose.ts"
import type { DraftRow, Scope } from "./draft.ts"
import type { InformationGround } from "./information-lines.ts"
import notice from "./notice-words.json" with { type: "json" }
import { rowChecks } from "./row-checks.ts"
import { type Described, rowFields } from "./row-fields.ts"

/** What a row is made with. `reader` are the words for who works on the draft; the notice itself is Japanese. */
export interface RowGround extends InformationGround {
  readonly reader: Words
  readonly tags: Tags
  readonly scope: Scope
}

/** The row of one destination. */
export const draftRow = (described: Described, ground: RowGround): DraftRow => {
  const { destination, assessment, known } = described
  const { reader, tags } = ground
  const fields = rowFields(described, ground)
  return {
    title: destination.service ?? destination.operator ?? serviceName(destination),
    ...(known?.reason === undefined ? {} : { lead: fill(notice.lead, { reason: known.reason }) }),
    fields,
    hosts: destination.hosts,
    tags: destination.tags.flatMap((id) => {
      const tag = tags.get(id)
      return tag ? [`${tagName(tag, reader)} — ${placingText(tag, tags, reader)}`] : []
    }),
    checks: rowChecks(described, fields, ground),
    missing: ground.scope === "additions" ? reasonTexts(assessment.reasons, reader) : [],
  }
}
