import type { Frame, SurveyLine } from "./dashboard.ts"
import { renderPage } from "./shell.ts"
import { surveyView } from "./survey-view.ts"

/** One survey: how many of its sites were scanned, and why others could not be. */
export const renderSurvey = (survey: SurveyLine, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-survey",
      title: () => survey.id,
      view: (_, prose) => ({ survey: surveyView(survey, prose, frame) }),
    },
    frame,
  )
