import type { Result } from "../../analyzers/result.ts"
import { fill } from "../prose.ts"
import { recordingGaps } from "../recording-gaps.ts"
import { unreadNotices } from "../unread-notices.ts"
import { wrap } from "./columns.ts"
import type { Screen } from "./screen.ts"

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** What could not be seen: of this observation with counts, then what is always out of reach. */
export const unseenLines = (result: Result, { words, paint, width }: Screen): readonly string[] => {
  const { terminal } = words.prose
  const counts: readonly (readonly [string, number])[] = [
    [terminal.unseenVisits, result.visits.filter(({ outcome }) => outcome !== "loaded").length],
    [terminal.unseenUnknown, result.summary.unknown],
    [terminal.unseenWire, sum(result.completeness.map(({ wireOnly }) => wireOnly))],
    [terminal.unseenBodies, sum(result.completeness.map(({ undecodedBodies }) => undecodedBodies))],
  ]
  const sentences = counts.filter(([, n]) => n > 0).map(([sentence, n]) => fill(sentence, { n }))
  const gaps = recordingGaps(result).map(({ message }) => message[words.language])
  const unread = unreadNotices(result).map(({ subject, message }) => `${subject} ${message[words.language]}`)
  return [
    paint(terminal.unseen, "bold"),
    ...[...gaps, ...unread, ...sentences, terminal.unseenAlways].flatMap((sentence) =>
      wrap(sentence, width - 2).map((line) => `  ${line}`),
    ),
  ]
}
