import type { Completeness } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import { failureText } from "../failure-text.ts"
import { reasonTexts } from "../naming.ts"
import { recordingGaps } from "../recording-gaps.ts"
import type { ShownResult } from "../shown-result.ts"
import { unreadNotices } from "../unread-notices.ts"
import { type ColumnOf, lines, type Table, tableOf } from "./table.ts"

interface Row {
  readonly kind: string
  readonly subject: string
  readonly count: number
  readonly detail: string
}

/** What could not be seen: of this observation, then what is always out of reach. */
export const unseenTable = (shown: ShownResult): Table => {
  const { completeness, tables } = shown.words.prose
  const always = completeness.limitList.map((subject) => rowOf(tables.unseen.always, { subject }))
  const rows = [
    ...failedVisits(shown),
    ...inRecordings(shown),
    ...unread(shown),
    ...unknown(shown),
    ...notCompared(shown),
    ...always,
  ]
  return tableOf("unseen", columns, { rows, words: shown.words })
}

const columns: readonly ColumnOf<Row>[] = [
  ["kind", 40, ({ kind }) => kind],
  ["subject", 60, ({ subject }) => subject],
  ["count", 10, ({ count }) => (count === 0 ? "" : count)],
  ["reasons", 60, ({ detail }) => detail],
]

const rowOf = (kind: string, rest: Partial<Row>): Row => ({
  kind,
  subject: "",
  count: 0,
  detail: "",
  ...rest,
})

const failedVisits = ({ result, words }: ShownResult): readonly Row[] =>
  result.visits
    .filter(({ outcome }) => outcome !== "loaded")
    .map(({ url, outcome, failure }) =>
      rowOf(words.prose.tables.unseen.visit, {
        subject: url,
        detail: failure ? failureText(failure, words) : words.prose.visits.outcomes[outcome],
      }),
    )

const inRecordings = ({ result, words }: ShownResult): readonly Row[] =>
  recordingGaps(result).map(({ message }) =>
    rowOf(words.prose.tables.unseen.recording, { subject: message[words.language] }),
  )

const unread = ({ result, words }: ShownResult): readonly Row[] =>
  unreadNotices(result).map(({ subject, message }) =>
    rowOf(words.prose.tables.unseen.notice, { subject, detail: message[words.language] }),
  )

const unknown = ({ judged, words }: ShownResult): readonly Row[] =>
  judged.flatMap(({ destination, assessment }) =>
    assessment?.verdict === "unknown"
      ? [
          rowOf(words.prose.tables.unseen.destination, {
            subject: destinationName(destination, words),
            detail: lines(reasonTexts(assessment.reasons, words)),
          }),
        ]
      : [],
  )

/** Where the two records of a visit differ, or there is only one. */
const notCompared = ({ result, words: { prose } }: ShownResult): readonly Row[] => {
  const visits = new Map(result.visits.map(({ id, finalUrl }) => [id, finalUrl]))
  const { unseen } = prose.tables
  const counts = ({ wireOnly, pageOnly, undecodedBodies, ambiguous = 0 }: Completeness) =>
    [
      [unseen.wireOnly, wireOnly],
      [unseen.pageOnly, pageOnly],
      [unseen.undecoded, undecodedBodies],
      [unseen.ambiguous, ambiguous],
    ] as const
  return result.completeness.flatMap((row) => {
    const subject = visits.get(row.visit) ?? row.visit
    const single =
      row.witnesses.length < 2 && !row.witnesses.includes("recording")
        ? [rowOf(unseen.single, { subject })]
        : []
    const counted = counts(row).filter(([, count]) => count > 0)
    return [...single, ...counted.map(([kind, count]) => rowOf(kind, { subject, count }))]
  })
}
