import { handlerName, serviceName } from "../destination-name.ts"
import { type JudgedDestination, judgedDestinations } from "../judged-destination.ts"
import type { Names } from "../names.ts"
import { type Words, wordsOf } from "../naming.ts"
import { tagsOf } from "../placing.ts"
import { fill, type Language } from "../prose.ts"
import { verdictText } from "../verdict-text.ts"
import { allVisible } from "../visible.ts"
import type { Draft, DraftRow, LeftOut, Scope } from "./draft.ts"
import type { DraftGround } from "./draft-ground.ts"
import type { DraftKnowledge } from "./draft-knowledge.ts"
import { draftRow, type RowGround } from "./draft-row.ts"
import { glossaryOf } from "./glossary.ts"
import { notesOf } from "./notes.ts"
import notice from "./notice-words.json" with { type: "json" }
import { type Place, placeOf } from "./place-of.ts"

/** What a draft is made with. `language` is that of the remarks for its reader; the notice itself is Japanese. */
export interface DraftOptions {
  readonly language: Language
  readonly names: Names
  readonly knowledge: DraftKnowledge
  /** Also where a notice exists: the whole of it anew. */
  readonly whole: boolean
}

/** The notice that is missing (公表文の下書き): whole where none was read, else additions to the one there is. */
export const makeDraft = (given: DraftGround, options: DraftOptions): Draft => {
  const result = allVisible(given)
  const exists = result.notices.some(({ entries }) => entries.length > 0)
  const scope: Scope = exists && !options.whole ? "additions" : "whole"
  const ground = groundOf(result, scope, options)
  const byPlace = Map.groupBy(judgedDestinations(result), (judged) => placeOf(judged, scope))
  const rows = rowsAt("row", byPlace, { ground, options })
  const toJudge = rowsAt("judge", byPlace, { ground, options })
  const { name, operator } = result.target
  return {
    scope,
    title: notice.title[scope],
    intro: rows.length === 0 ? notice.none : fill(notice.intro, { site: name ?? notice.thisSite }),
    ...(operator === undefined ? {} : { operator }),
    rows,
    toJudge,
    leftOut: (byPlace.get("left-out") ?? []).map((judged) => leftOut(judged, ground.reader)),
    glossary: glossaryOf([...rows, ...toJudge]),
    notes: notesOf(result, scope, ground.reader),
  }
}

const groundOf = (
  result: DraftGround,
  scope: Scope,
  { language, names, knowledge }: DraftOptions,
): RowGround => ({
  words: wordsOf("ja", names),
  reader: wordsOf(language, names),
  metadata: knowledge.metadata,
  sends: new Map(result.sends.map((send) => [send.id, send])),
  tags: tagsOf(result),
  scope,
})

const rowsAt = (
  place: Place,
  byPlace: ReadonlyMap<Place, readonly JudgedDestination[]>,
  { ground, options }: { readonly ground: RowGround; readonly options: DraftOptions },
): readonly DraftRow[] =>
  (byPlace.get(place) ?? []).flatMap(({ destination, assessment }) => {
    const known = options.knowledge.destinations.get(destination.id)
    return assessment ? [draftRow({ destination, assessment, known }, ground)] : []
  })

const leftOut = ({ destination, assessment }: JudgedDestination, words: Words): LeftOut => {
  const { prose } = words
  const { open, close } = prose.punctuation
  const why = assessment ? verdictText(assessment, words) : prose.verdicts.unknown
  return {
    name: `${handlerName(destination, words)} / ${serviceName(destination)}`,
    hosts: destination.hosts,
    why: `${why}${open}${prose.parties[destination.party]}${close}`,
  }
}
