import type { SurveyLine } from "../../../reports/dashboard/dashboard.ts"
import type { Store } from "../../../store/store.ts"

/** Surveys shown on the first page, the latest. */
const SHOWN = 5

/** How far the latest surveys are. */
export async function surveyLines({ surveys }: Pick<Store, "surveys">): Promise<readonly SurveyLine[]> {
  const ids = (await surveys.ids()).slice(0, SHOWN)
  return (await Promise.all(ids.map((id) => surveyLine(id, { surveys })))).filter(
    (line) => line !== undefined,
  )
}

/** How far one survey is; undefined where there is none of this id. */
export async function surveyLine(
  id: string,
  { surveys }: Pick<Store, "surveys">,
): Promise<SurveyLine | undefined> {
  const definition = await surveys.definition(id)
  if (definition === undefined) return undefined
  const tried = await surveys.progress(id)
  const failed = Map.groupBy(
    tried.filter(({ state }) => state === "failed"),
    ({ reason = "" }) => reason,
  )
  return {
    id,
    createdAt: definition.createdAt,
    all: definition.sites.length,
    scanned: tried.filter(({ state }) => state === "scanned").length,
    failed: [...failed]
      .map(([reason, sites]) => ({ reason, count: sites.length }))
      .toSorted((a, b) => b.count - a.count),
  }
}
