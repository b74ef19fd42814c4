import type { RegisterPoint, RegisterRow } from "../result/register.ts"

type Judged = Omit<RegisterRow, "points">

/** What the operator's register lets and knows, where a destination is listed in it. */
export interface Allowed {
  readonly loadedBy: readonly string[]
  readonly information?: readonly string[] | undefined
}

/** What asks for attention, the heaviest first. `day`: `YYYY-MM-DD`. */
export function pointsOf(row: Judged, allowed: Allowed | undefined, day: string): readonly RegisterPoint[] {
  if (!row.listed) return [point("not-listed", row.loadedBy)]
  const { relation, contract, clauses, necessity } = row
  const entrusted = relation === "entrusted"
  const withPresence = (present: string) =>
    clauses.filter((one) => one.present === present).map(({ id }) => id)
  return [
    ...(row.seen === "no" ? [point("not-seen")] : []),
    ...(row.reached === "chained" && !isAllowed(row, allowed) ? [point("not-allowed", row.loadedBy)] : []),
    ...some("more-information", beyond(row, allowed)),
    ...(relation === "unclassified" ? [point("unclassified")] : []),
    ...(entrusted && contract === "none" ? [point("no-contract")] : []),
    ...(entrusted ? some("clause-missing", withPresence("no")) : []),
    ...(entrusted ? some("clause-unknown", withPresence("unknown")) : []),
    ...checkPoints(row, day),
    ...(necessity === undefined && relation !== "not-handled" ? [point("necessity-missing")] : []),
    ...countryPoints(row),
  ]
}

const point = (code: RegisterPoint["code"], detail: readonly string[] = []): RegisterPoint => ({
  code,
  detail,
})

const some = (code: RegisterPoint["code"], detail: readonly string[]): readonly RegisterPoint[] =>
  detail.length === 0 ? [] : [point(code, detail)]

/** One allowed loader on the way is enough: what it loads is for its own entry to say. */
function isAllowed({ loadedBy }: Judged, allowed: Allowed | undefined): boolean {
  return loadedBy.some((loader) => allowed?.loadedBy.includes(loader))
}

const beyond = ({ categories }: Judged, allowed: Allowed | undefined): readonly string[] =>
  allowed?.information === undefined ? [] : categories.filter((one) => !allowed.information?.includes(one))

function checkPoints({ relation, lastCheck, checkDue }: Judged, day: string): readonly RegisterPoint[] {
  if (relation === "not-handled") return []
  if (lastCheck === undefined || checkDue === undefined) return [point("never-checked")]
  return checkDue < day ? [point("check-overdue", [checkDue])] : []
}

/** Where the one who handles it is seated by what is known or stated; the place of a server says nothing of that. */
function countryPoints({ country: { declared, entity, stated } }: Judged): readonly RegisterPoint[] {
  const known = [entity, stated].filter((one) => one !== undefined && /^[A-Z]{2}$/.test(one))
  const differs = declared !== undefined && known.length > 0 && !known.includes(declared)
  return differs
    ? [
        point(
          "country-differs",
          known.flatMap((one) => one ?? []),
        ),
      ]
    : []
}
