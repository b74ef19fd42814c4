import type { Evidence, ServiceDeclaration } from "../../crawler/evidence.ts"
import type { ChoiceSummary, Target, VisitSummary } from "../result.ts"

/** What was audited. The duty follows the declaration only; the tool never decides it (施行規則第22条の2の27). */
export function targetOf({ target, declared }: Evidence): Target {
  const { kind, url, name, platform } = target
  return {
    kind,
    url,
    ...(name === undefined ? {} : { name }),
    ...(platform === undefined ? {} : { platform }),
    ...(declared.operator ? { operator: declared.operator.name } : {}),
    services: declared.services.map(({ basis: _, profit: __, ...service }) => service),
    duty: dutyOf(declared.services),
  }
}

function dutyOf(services: readonly ServiceDeclaration[]): Target["duty"] {
  if (services.some(({ kind }) => kind.startsWith("r27_"))) return "applies"
  const declaredOut = services.length > 0 && services.every(({ kind }) => kind === "none")
  return declaredOut ? "voluntary" : "not-declared"
}

export function visitsOf({ visits }: Evidence): readonly VisitSummary[] {
  return visits.map(({ id, run, attempt, url, finalUrl, status, title, outcome, failure }) => ({
    id,
    run,
    attempt,
    url,
    finalUrl,
    ...(status === undefined ? {} : { status }),
    ...(title === undefined ? {} : { title }),
    outcome,
    ...(failure ? { failure } : {}),
  }))
}

export function choicesOf({ visits }: Evidence): readonly ChoiceSummary[] {
  return visits.flatMap(({ id, run, choice }) => {
    if (!choice) return []
    const { screenshots: _, ...kept } = choice
    return [{ run, visit: id, ...kept }]
  })
}
