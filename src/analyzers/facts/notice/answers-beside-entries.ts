import type { NoticeRecord } from "./find-records.ts"
import { isQuestion } from "./question-label.ts"

/** 何を送るか／誰に送るか above the entries themselves: a summary of them, no entry of its own. */
export function withoutAnswers(records: readonly NoticeRecord[]): readonly NoticeRecord[] {
  const rest = records.filter((record) => !asks(record))
  return rest.length > 0 ? rest : records
}

function asks({ fields }: NoticeRecord): boolean {
  return fields.length > 1 && fields.every(({ name }) => isQuestion(name))
}
