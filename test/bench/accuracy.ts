import { parseArgs } from "node:util"
import { loadKnowledge } from "../../src/config/knowledge/load-knowledge.ts"
import { readCorpus } from "../corpus/read-corpus.ts"
import { besideHead, besideTrackhar } from "./accuracy/beside-trackhar.ts"
import { type Confusion, confusions } from "./accuracy/confusions.ts"
import type { JudgedRequest } from "./accuracy/judge.ts"
import { cells, perCategory, perField, type Scores } from "./accuracy/score.ts"
import { trackharClaims } from "./accuracy/trackhar-claims.ts"
import { judgeAll, ways } from "./accuracy/ways.ts"
import { type Cell, printTable } from "./table.ts"

// Numbers of the other benchmarks may stand beside; only the number of confusions is ours.
const { values } = parseArgs({
  strict: false,
  options: { confusions: { type: "string", default: "0" } },
})
const corpus = readCorpus()
const loaded = loadKnowledge()
if (!loaded.ok) throw new Error(loaded.problems.map(({ file, at }) => `${file} ${at}`).join("\n"))
const ours = judgeAll(corpus.requests, loaded.knowledge, corpus.scoring)

const splits = ["all", "seen", "held-out"] as const
const within = (split: (typeof splits)[number]) => (one: JudgedRequest) =>
  split === "all" || one.request.split === split

console.log(`# Accuracy: ${corpus.requests.length} requests to ${corpus.services.length} services\n`)
printTable(
  ["knowledge", ...splits.flatMap((split) => [`${split}: category P`, "R", "field P", "R"])],
  ways.map((way) => [way, ...splits.flatMap((split) => bothScores(ours[way].filter(within(split))))]),
)
console.log("## Beside TrackHAR (category per request)\n")
const theirs = await trackharClaims(corpus.requests)
if (theirs) printTable(besideHead, besideTrackhar(corpus, ours.full, theirs))
else console.log("trackhar: not installed\n")
printCategories()
printConfusions("seen")
printConfusions("held-out")

function bothScores(requests: readonly JudgedRequest[]): Cell[] {
  return [...cells(perCategory(requests).all), ...cells(perField(requests).all)]
}

function printCategories(): void {
  console.log("## Per category, full knowledge (per request, then per field)\n")
  const [request, field] = [perCategory(ours.full), perField(ours.full)]
  const names = [...new Set([...request.byCategory.keys(), ...field.byCategory.keys()])].toSorted()
  printTable(
    ["category", "asked", "claimed", "P", "R", "field P", "R"],
    names.map((name) => [name, ...counts(request, name), ...shares(request, name), ...shares(field, name)]),
  )
}

function counts({ byCategory }: Scores, name: string): Cell[] {
  const { asked = 0, claimed = 0 } = byCategory.get(name) ?? {}
  return [asked, claimed]
}

function shares({ byCategory }: Scores, name: string): Cell[] {
  const score = byCategory.get(name)
  return score ? [...cells(score)] : ["–", "–"]
}

function printConfusions(split: (typeof splits)[number]): void {
  const worst = confusions(ours.full.filter(within(split))).slice(0, Number(values.confusions))
  if (worst.length === 0) return
  console.log(`## The ${worst.length} most frequent confusions, ${split}\n`)
  printTable(["service", "field", "meant", "said", "times"], worst.map(row))
}

function row({ service, field, meant, said, times }: Confusion): Cell[] {
  const plain = (text: string) => text.replaceAll("|", " / ")
  return [service, plain(field), plain(meant), said || "(nothing)", times]
}
