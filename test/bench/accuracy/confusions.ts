import type { JudgedRequest } from "./judge.ts"
import { foundLabels } from "./score.ts"

/** What went wrong in the same way: at which field of which service, what was meant and what was said. */
export interface Confusion {
  readonly service: string
  readonly field: string
  readonly meant: string
  readonly said: string
  readonly times: number
}

/** All that was missed or wrongly said, the most frequent first. */
export function confusions(requests: readonly JudgedRequest[]): readonly Confusion[] {
  const found = requests.flatMap((one) => [...missed(one), ...wrong(one)])
  const groups = Map.groupBy(found, (one) => JSON.stringify(one))
  return [...groups.values()]
    .map((group) => ({ ...(group[0] as Omit<Confusion, "times">), times: group.length }))
    .toSorted((a, b) => b.times - a.times || a.service.localeCompare(b.service))
}

function wrong({ request, judged }: JudgedRequest): Omit<Confusion, "times">[] {
  return judged
    .filter(({ outcome }) => outcome === "wrong")
    .map(({ claim, category, verdict }) => ({
      service: request.service,
      field: `${claim.where} ${claim.name}`,
      meant:
        verdict.is === "told"
          ? verdict.labels.map(({ categories }) => categories.join("|")).join(" + ")
          : verdict.is,
      said: category,
    }))
}

function missed({ request, labels, judged }: JudgedRequest): Omit<Confusion, "times">[] {
  const met = foundLabels(judged)
  const wronged = new Set(
    judged.flatMap(({ verdict, outcome }) =>
      verdict.is === "told" && outcome === "wrong" ? verdict.labels : [],
    ),
  )
  return labels
    .filter((label) => label.asked && !met.has(label) && !wronged.has(label))
    .map(({ place, key, categories }) => ({
      service: request.service,
      field: `${place} ${key.slice(0, 60)}`,
      meant: categories.join("|"),
      said: "",
    }))
}
