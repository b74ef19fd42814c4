/** The formats the figures of a survey can be written in. */
export const surveyFormats = ["html", "csv", "xlsx", "json"] as const
export type SurveyFormat = (typeof surveyFormats)[number]
