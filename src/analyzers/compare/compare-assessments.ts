import type { Difference, Direction } from "../result/comparison.ts"
import type { Assessment, Result } from "../result.ts"
import { type Comparing, concluded, difference, sameTexts, sorted } from "./comparing.ts"
import { verdictsByWeight, verdictsOf } from "./verdicts-of.ts"

/** What verdicts, missing statements and provisions of destinations rest on: the differences already found. */
export function compareAssessments(
  comparing: Comparing,
  found: readonly Difference[],
): readonly Difference[] {
  const grounds = Map.groupBy(found, ({ destination }) => destination)
  const [was, is] = [comparing.before, comparing.after].map(({ result }) => byDestination(result))
  const common = [...(was?.keys() ?? [])].filter((id) => is?.has(id))
  return common.flatMap((id) => {
    const [before, after] = [was?.get(id), is?.get(id)]
    if (before === undefined || after === undefined) return []
    const rests = grounds.get(id) ?? []
    return aspects(before, after).map(({ aspect, direction, values, unseen }) =>
      difference({
        subject: aspect.startsWith("provision") ? "provision" : "assessment",
        key: id,
        destination: id,
        aspect,
        is: "changed",
        ...(unseen ? { kind: "unsure", reason: "could-not-see" } : concluded(comparing, rests)),
        direction,
        ...values,
      }),
    )
  })
}

interface Judged {
  readonly verdict: Assessment["verdict"]
  readonly missing: readonly string[]
  readonly operatorStated: readonly string[]
  readonly provisions: ReadonlyMap<string, string>
}

function byDestination(result: Result): ReadonlyMap<string, Judged> {
  const verdicts = verdictsOf(result)
  const groups = Map.groupBy(result.assessments, ({ destination }) => destination)
  return new Map([...groups].map(([id, all]) => [id, judgedOf(all, verdicts.get(id) ?? "unknown")]))
}

function judgedOf(all: readonly Assessment[], verdict: Assessment["verdict"]): Judged {
  const information = all.flatMap((one) => one.information)
  const purposeMissing = all.some(({ purposeStated }) => purposeStated === false)
  return {
    verdict,
    missing: sorted([
      ...information.filter(({ stated }) => stated === "no").map(({ category }) => category),
      ...(purposeMissing ? ["(purpose)"] : []),
    ]),
    operatorStated: sorted(all.map((one) => one.operatorStated)),
    provisions: new Map(information.map(({ category, provision }) => [category, provision])),
  }
}

interface Aspect {
  readonly aspect: string
  readonly direction: Direction
  readonly values: Pick<Difference, "before" | "after">
  /** Whether one side only says that it could not see. */
  readonly unseen: boolean
}

function aspects(before: Judged, after: Judged): readonly Aspect[] {
  const unseen = before.verdict === "unknown" || after.verdict === "unknown"
  return [
    ...changed("verdict", [before.verdict], [after.verdict], verdictDirection(before, after)),
    ...changed("missing", before.missing, after.missing, missingDirection(before.missing, after.missing)),
    ...changed("operator-stated", before.operatorStated, after.operatorStated, "neutral"),
  ]
    .map((aspect) => ({ ...aspect, unseen }))
    .concat(provisionAspects(before, after))
}

function changed(
  aspect: string,
  before: readonly string[],
  after: readonly string[],
  direction: Direction,
): readonly Omit<Aspect, "unseen">[] {
  return sameTexts(before, after) ? [] : [{ aspect, direction, values: { before, after } }]
}

function verdictDirection({ verdict: was }: Judged, { verdict: is }: Judged): Direction {
  const more = verdictsByWeight.indexOf(is) - verdictsByWeight.indexOf(was)
  return more > 0 ? "worse" : "better"
}

/** More and less at once is neither. */
function missingDirection(before: readonly string[], after: readonly string[]): Direction {
  if (before.every((one) => after.includes(one))) return "worse"
  return after.every((one) => before.includes(one)) ? "better" : "neutral"
}

/** Categories both have that another provision covers now. */
function provisionAspects({ provisions: was }: Judged, { provisions: is }: Judged): readonly Aspect[] {
  return [...was].flatMap(([category, before]) => {
    const after = is.get(category)
    if (after === undefined || after === before) return []
    const direction = after === "main" ? "worse" : before === "main" ? "better" : "neutral"
    return [
      {
        aspect: `provision ${category}`,
        direction,
        values: { before: [before], after: [after] },
        unseen: false,
      },
    ]
  })
}
