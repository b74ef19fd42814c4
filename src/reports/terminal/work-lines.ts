import type { Result } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import { missingStatement } from "../missing-statement.ts"
import { type Tags, tagName, tagsOf } from "../placing.ts"
import { fill } from "../prose.ts"
import { type Work, workList } from "../work-list.ts"
import { cut } from "./columns.ts"
import { type Colour, verdictColours } from "./paint.ts"
import type { Screen } from "./screen.ts"

/** The heaviest pieces of work, at most `room`: what to do, for which destination, what was not found. */
export const workLines = (result: Result, screen: Screen, room: number): readonly string[] => {
  const { words, paint, width } = screen
  const work = workList(result)
  if (work.length === 0) return []
  const tags = tagsOf(result)
  const more = work.length - room
  return [
    paint(words.prose.terminal.work, "bold"),
    ...work.slice(0, room).flatMap((one) => linesOf(one, tags, screen)),
    ...(more > 0 ? [cut(`  ${fill(words.prose.terminal.workMore, { n: more })}`, width)] : []),
  ]
}

const linesOf = (work: Work, tags: Tags, { words, paint, width }: Screen): readonly string[] => {
  const action = `[${words.prose.actions[work.action]}]`
  const { colour, title, detail } = described(work, tags, { words, paint, width })
  return [
    paint(cut(`  ${action} ${title}`, width), colour),
    ...(detail === "" ? [] : [cut(`    ${detail}`, width)]),
  ]
}

interface Described {
  readonly colour: Colour
  readonly title: string
  readonly detail: string
}

const described = (work: Work, tags: Tags, { words }: Screen): Described => {
  const { prose, language } = words
  if (work.kind === "finding") {
    const count = work.findings.length > 1 ? ` (${fill(prose.count, { n: work.findings.length })})` : ""
    return { colour: "yellow", title: `${work.findings[0].message[language]}${count}`, detail: "" }
  }
  if (work.kind === "chain") {
    const detail = fill(prose.workList.foldedCount, { n: work.judged.length })
    return { colour: "magenta", title: tagName(tags.get(work.root.id) ?? work.root, words), detail }
  }
  const missing = missingStatement(work.assessment, words)
  return {
    colour: verdictColours[work.assessment.verdict],
    title: `${destinationName(work.judged.destination, words)}`,
    detail: [
      prose.verdicts[work.assessment.verdict],
      ...(missing.length > 0 ? [missing.join(prose.punctuation.list)] : []),
    ].join(prose.punctuation.colon),
  }
}
