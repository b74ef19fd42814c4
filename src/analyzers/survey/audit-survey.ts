import type { AuditedItem, AuditSheet, CodedSite, SiteAnswer, SurveyAudit } from "../result/survey.ts"
import { itemQuestions } from "./items.ts"
import { kappaOf } from "./kappa.ts"
import { shareInterval } from "./share-interval.ts"

type Answers = Readonly<Record<string, SiteAnswer>>

const counted: readonly SiteAnswer[] = ["yes", "no", "review"]

/** How a person's blind answers agree with the tool's; `answersOf` gives the tool's by the site's number. */
export function auditSurvey(
  sheet: AuditSheet,
  answersOf: (site: number) => Answers | undefined,
): SurveyAudit | undefined {
  if (sheet.coded.length === 0) return undefined
  return {
    seed: sheet.seed,
    drawn: sheet.drawn.length,
    coded: sheet.coded.length,
    coders: [...new Set(sheet.coded.map(({ coder }) => coder))].filter((coder) => coder !== ""),
    items: itemQuestions.map((question) => auditItem(question, sheet.coded, answersOf)),
  }
}

function auditItem(
  { id, title }: (typeof itemQuestions)[number],
  coded: readonly CodedSite[],
  answersOf: (site: number) => Answers | undefined,
): AuditedItem {
  const pairs = coded.flatMap(({ site, answers }) => {
    const person = answers[id]
    const tool = answersOf(site)?.[id]
    return person === undefined || tool === undefined ? [] : [[placeOf(person), placeOf(tool)] as const]
  })
  const confusion = counted.map((_, person) =>
    counted.map((__, tool) => pairs.filter(([one, other]) => one === person && other === tool).length),
  )
  const compared = confusion.flat().reduce((sum, count) => sum + count, 0)
  const agreed = counted.reduce((sum, _, place) => sum + (confusion[place]?.[place] ?? 0), 0)
  const kappa = kappaOf(confusion)
  return {
    ...{ id, title, compared, agreed, confusion },
    ...(compared === 0
      ? {}
      : {
          agreement: shareInterval(agreed / compared, compared),
          error: shareInterval(1 - agreed / compared, compared),
        }),
    ...(kappa === undefined ? {} : { kappa }),
    onlyOne: pairs.filter(([person, tool]) => person < 0 !== tool < 0).length,
  }
}

/** Place among the answers that count; -1 for those that do not. */
function placeOf(answer: SiteAnswer): number {
  return counted.indexOf(answer)
}
