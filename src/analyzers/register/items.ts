import { clauseIds, type Present } from "../../config/register.ts"
import type { RegisterItem, RegisterRow } from "../result/register.ts"

/** One thing asked of rows: of which, and what each answers. */
interface Question {
  readonly id: string
  readonly asked: (row: RegisterRow) => boolean
  readonly answer: (row: RegisterRow, day: string) => Present
}

const isListed = ({ listed }: RegisterRow): boolean => listed
const isEntrusted = ({ relation }: RegisterRow): boolean => relation === "entrusted"
const yesIf = (holds: boolean): Present => (holds ? "yes" : "no")

const questions: readonly Question[] = [
  { id: "listed", asked: ({ seen }) => seen === "yes", answer: ({ listed }) => yesIf(listed) },
  { id: "classified", asked: isListed, answer: ({ relation }) => yesIf(relation !== "unclassified") },
  { id: "necessity", asked: isListed, answer: ({ necessity }) => yesIf(necessity !== undefined) },
  { id: "contract", asked: isEntrusted, answer: ({ contract }) => contractAnswer(contract) },
  ...clauseIds.map((id): Question => ({ id, asked: isEntrusted, answer: (row) => clauseAnswer(row, id) })),
  { id: "checked", asked: isEntrusted, answer: ({ checkDue }, day) => yesIf((checkDue ?? "") >= day) },
  {
    id: "allowed",
    asked: ({ listed, reached, seen }) => listed && seen === "yes" && reached === "chained",
    answer: ({ points }) => yesIf(!points.some(({ code }) => code === "not-allowed")),
  },
]

function contractAnswer(contract: RegisterRow["contract"]): Present {
  return contract === undefined ? "unknown" : yesIf(contract !== "none")
}

const clauseAnswer = ({ clauses }: RegisterRow, id: string): Present =>
  clauses.find((one) => one.id === id)?.present ?? "unknown"

/** Every question counted, of what the operator's own tags reach and of what only others' tags load apart. */
export function itemsOf(rows: readonly RegisterRow[], day: string): readonly RegisterItem[] {
  return questions.flatMap((question) =>
    (["direct", "chained"] as const).map((reached) => {
      const asked = rows
        .filter((row) => (row.reached === "chained") === (reached === "chained"))
        .filter(question.asked)
      const answers = asked.map((row) => question.answer(row, day))
      const count = (present: Present) => answers.filter((one) => one === present).length
      return { id: question.id, reached, yes: count("yes"), no: count("no"), unknown: count("unknown") }
    }),
  )
}
