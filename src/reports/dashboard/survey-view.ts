import { fill, lookUp, type Prose } from "../prose.ts"
import type { Frame, SurveyLine } from "./dashboard.ts"
import { surveyPlace } from "./places.ts"
import { timeText } from "./time-text.ts"

/** The bar's length in the units of its drawing. */
const LENGTH = 1000

/** How far a survey is, in words and as a bar. */
export const surveyView = (survey: SurveyLine, { dashboard: t, survey: words }: Prose, frame: Frame) => {
  const { id, createdAt, all, scanned } = survey
  const failed = survey.failed.reduce((sum, { count }) => sum + count, 0)
  const share = (n: number) => (all === 0 ? 0 : Math.round((n / all) * LENGTH))
  return {
    id,
    place: surveyPlace(id),
    createdAt: timeText(createdAt, frame),
    done: fill(t.surveys.done, { done: scanned + failed, all }),
    detail: fill(t.surveys.detail, { scanned, failed, left: Math.max(0, all - scanned - failed) }),
    bar: { scanned: share(scanned), failed: share(failed) },
    reasons: survey.failed.map(({ reason, count }) => ({
      reason: lookUp(words.reasons, reason) ?? reason,
      count,
    })),
  }
}
