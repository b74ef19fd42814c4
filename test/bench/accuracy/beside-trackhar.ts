import type { Corpus, LabelledRequest } from "../../corpus/read-corpus.ts"
import type { Cell } from "../table.ts"
import { type JudgedRequest, judge } from "./judge.ts"
import { cells, perCategory } from "./score.ts"
import type { TrackharClaims } from "./trackhar-claims.ts"

export const besideHead = ["requests", "number", "gaibu P", "R", "trackhar P", "R"]

/** Both tools on the same requests: on all, on those labelled from TrackHAR's adapters, and on the rest. */
export function besideTrackhar(
  { requests, scoring }: Corpus,
  ours: readonly JudgedRequest[],
  claims: TrackharClaims,
): readonly (readonly Cell[])[] {
  const theirs = requests.map((request, at) => judge(request, claims[at] ?? [], scoring))
  const groups: Readonly<Record<string, (request: LabelledRequest, at: number) => boolean>> = {
    "all requests": () => true,
    "labelled from its adapters": ({ label }) => label.startsWith("TrackHAR"),
    "labelled from elsewhere": ({ label }) => !label.startsWith("TrackHAR"),
    "from elsewhere, with an adapter": ({ label }, at) =>
      !label.startsWith("TrackHAR") && claims[at] !== undefined,
  }
  return Object.entries(groups).map(([name, isIn]) => {
    const scoreOf = (all: readonly JudgedRequest[]) =>
      perCategory(all.filter((one, at) => isIn(one.request, at))).all
    return [name, requests.filter(isIn).length, ...cells(scoreOf(ours)), ...cells(scoreOf(theirs))]
  })
}
