import { isQuestion } from "../labels/question-label.ts"
import type { NoticeRecord } from "./find-records.ts"

/** 何を送るか／誰に送るか above the entries themselves: a summary of them, no entry of its own. */
export function withoutAnswers(records: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const rest = records.filter((record) => !asks(record))
  return rest.some(tellsWhat) ? rest : records
}

function tellsWhat({ fields }: NoticeRecord): boolean {
  return fields.some(
    ({ role, lines }) => lines.length > 0 && (role === "information" || role.startsWith("purpose")),
  )
}

function asks({ fields }: NoticeRecord): boolean {
  return fields.length > 1 && fields.every(({ name }) => isQuestion(name))
}
