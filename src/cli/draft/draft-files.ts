import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Draft } from "../../reports/draft/draft.ts"
import type { DraftGround } from "../../reports/draft/draft-ground.ts"
import { makeDraft } from "../../reports/draft/make-draft.ts"
import { type DraftFormat, draftFormats, renderDraft } from "../../reports/draft/render-draft.ts"
import type { ReportFile } from "../../reports/report-format.ts"
import { EXIT } from "../exit-code.ts"
import { namesOf } from "../knowledge-for.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Language } from "../words.ts"
import { knownDestinations } from "./known-destinations.ts"

export interface DraftOrder {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly whole: boolean
  readonly formats: readonly DraftFormat[]
}

/** The draft of a result and its files, `draft.html` and so on. */
export function draftFiles(
  result: DraftGround,
  { knowledge, language, whole, formats }: DraftOrder,
): { readonly draft: Draft; readonly files: readonly ReportFile[] } {
  const known = knownDestinations(result.destinations, knowledge)
  const draft = makeDraft(result, { language, names: namesOf(knowledge), knowledge: known, whole })
  const files = formats.map((format) => ({
    path: `draft.${format}`,
    contents: renderDraft(draft, format, language),
  }))
  return { draft, files }
}

/** The formats of a list such as `html,csv`; all of them where none is given. */
export function draftFormatsIn(given: unknown): readonly DraftFormat[] {
  if (typeof given !== "string") return draftFormats
  const asked = given.split(",").map((one) => one.trim())
  const known = draftFormats.filter((format) => asked.includes(format))
  if (known.length !== new Set(asked).size) throw new KnownFailure(EXIT.usage, "draftFormat", { given })
  return known
}
