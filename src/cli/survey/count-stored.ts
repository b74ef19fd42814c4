import type { Survey, SurveyDefinition } from "../../analyzers/result/survey.ts"
import type { Rule } from "../../analyzers/rules/rule.ts"
import { anonymize } from "../../analyzers/survey/anonymize.ts"
import { auditSurvey } from "../../analyzers/survey/audit-survey.ts"
import type { RuleGround } from "../../analyzers/survey/count-items.ts"
import { countSurvey } from "../../analyzers/survey/count-survey.ts"
import { isLasting } from "../../analyzers/survey/exclusion-of.ts"
import { addSite, emptyTally } from "../../analyzers/survey/tally.ts"
import type { Store } from "../../store/store.ts"

/**
 * The figures of a survey as far as it is done. Outcomes are read one after the other; a site that failed and has an
 * attempt left is still open.
 */
export async function countStored(
  definition: SurveyDefinition,
  {
    store,
    rules,
    anonymous,
  }: { readonly store: Store; readonly rules: readonly Rule[]; readonly anonymous: boolean },
): Promise<Survey> {
  const tally = emptyTally()
  const sites = new Map(definition.sites.map((site) => [site.number, site]))
  for await (const outcome of store.surveys.outcomes(definition.id)) {
    const site = sites.get(outcome.site)
    if (site === undefined) continue
    const open =
      outcome.state === "failed" && outcome.attempt < definition.attempts && !isLasting(outcome.reason)
    if (!open) addSite(tally, { site, outcome }, definition)
  }
  const sheet = await store.surveys.audit(definition.id)
  const answers = new Map(
    tally.lines.map(({ site, outcome }) => [
      site.number,
      outcome.state === "scanned" ? outcome.observation.answers : undefined,
    ]),
  )
  const audit = sheet && auditSurvey(sheet, (site) => answers.get(site))
  const survey = countSurvey({ tally, definition, rules: groundOf(rules) }, audit)
  return anonymous ? anonymize(survey, definition) : survey
}

function groundOf(rules: readonly Rule[]): RuleGround {
  return Object.fromEntries(rules.map(({ id, article, basis }) => [id, { article, basis }]))
}
