import { readNotice } from "../../src/analyzers/facts/notice/read-notice.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { candidate } from "../analyzers/facts/notice/known.ts"
import { hostileNotices } from "../notices/hostile-notices.ts"
import { judgeMutant } from "../notices/judge-mutant.ts"
import { mutantsOf } from "../notices/mutants.ts"
import { type OwnNotice, ownNotices } from "../notices/own-notices.ts"
import { realNotices } from "../notices/real-notices.ts"
import { saidIn } from "../notices/said.ts"
import { f1, fields, scoreNotice, sum } from "../notices/score-notice.ts"
import { type Matched, matchNotice } from "./matched-notices.ts"
import { type Cell, printTable } from "./table.ts"
import { target } from "./target.ts"

/** Seconds of processor time that 100 kB may take. */
const most = 1
const runs = 3
const knowledge = bundledKnowledge()
const read = (html: string) => readNotice(candidate(html), knowledge)
const own = ownNotices()

console.log(`# Notices read: ${own.length} of our own\n`)
printAccuracy()
printMatching()
printMutants()
printTimes()

function printAccuracy(): void {
  const groups: readonly (readonly [string, (notice: OwnNotice) => boolean])[] = [
    ["blind", ({ blind }) => blind],
    ["others", ({ blind }) => !blind],
  ]
  const scoresOf = (wanted: (notice: OwnNotice) => boolean) => {
    const counts = own.filter(wanted).map(({ truth, html }) => scoreNotice(truth, read(html)).counts)
    return fields.map((field) => f1(sum(counts.map((one) => one[field]))).toFixed(3))
  }
  printTable(
    ["F1", ...fields],
    groups.map(([name, wanted]) => [name, ...scoresOf(wanted)]),
  )
}

function printMatching(): void {
  console.log("## Services of the knowledge sought in them\n")
  const all = own.map((notice) => matchNotice(notice, read(notice.html), knowledge))
  const total = (key: keyof Matched) => all.reduce((sum, one) => sum + one[key], 0)
  printTable(
    ["services", "number", "found by an entry", "only in the text", "not found"],
    [
      [
        "named word for word",
        total("named"),
        total("named") - total("onlyInText") - total("notFound"),
        total("onlyInText"),
        total("notFound"),
      ],
      [
        "not named at all",
        total("unnamed"),
        total("calledNamed"),
        "",
        total("unnamed") - total("calledNamed"),
      ],
    ],
  )
  printTable(["categories stated of them", "called missing"], [[total("stated"), total("calledMissing")]])
}

function printMutants(): void {
  console.log("## One item taken out\n")
  const tied = own.filter(({ truth }) => !truth.pooled && !truth.traps.includes("ditto"))
  const subjects = (blind: boolean) =>
    tied
      .filter((notice) => notice.blind === blind)
      .map(({ html, truth }) => ({ html, said: truth.entries.flatMap(saidIn) }))
  printTable(
    ["notices", "mutants", "noticed", "and nothing else changed"],
    [
      ["real", ...tally(realNotices())],
      ["blind", ...tally(subjects(true))],
      ["others", ...tally(subjects(false))],
    ],
  )
}

function tally(subjects: readonly Pick<ReturnType<typeof realNotices>[number], "html" | "said">[]): Cell[] {
  const judged = subjects.flatMap(({ html, said }) => {
    const whole = read(html)
    return mutantsOf(html, said).map((mutant) => judgeMutant(mutant, whole, read(mutant.html)))
  })
  const noticed = judged.filter((one) => one.read && one.noticed)
  const share = (part: number) => (part / judged.length).toFixed(3)
  return [judged.length, share(noticed.length), share(noticed.filter(({ clean }) => clean).length)]
}

function printTimes(): void {
  console.log("## Processor time on pages made to be slow\n")
  read(own[0]?.html ?? "")
  const sizes = [1, 4]
  /** Kinds that once took time with the square of their length, where only a large one shows it. */
  const large = hostileNotices(24).filter(([name]) => /^(one line|labels|names together)/.test(name))
  const measured = sizes.flatMap((size) =>
    hostileNotices(size).map(([name, html]) => ({ name, size, seconds: secondsPer100kB(html) })),
  )
  const names = [...new Set(measured.map(({ name }) => name))]
  printTable(
    ["seconds per 100 kB", ...sizes.map((size) => `about ${size * 100} kB`)],
    names.map((name) => [
      name,
      ...measured.filter((one) => one.name === name).map(({ seconds }) => seconds.toFixed(2)),
    ]),
  )
  const inLarge = large.map(([name, html]) => ({ name, size: 24, seconds: secondsPer100kB(html) }))
  printTable(
    ["seconds per 100 kB", "about 2.4 MB"],
    inLarge.map(({ name, seconds }) => [name, seconds.toFixed(2)]),
  )
  const slowest = [...measured, ...inLarge].toSorted((a, b) => b.seconds - a.seconds)[0]
  if (slowest !== undefined)
    target(
      `${slowest.seconds.toFixed(2)} s per 100 kB at most (${slowest.name}), allowed ${most}`,
      slowest.seconds <= most,
    )
}

/** The best of `runs` readings: what else a shared host does only adds to one. */
function secondsPer100kB(html: string): number {
  const seconds = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    read(html)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return Math.min(...seconds) / (Buffer.byteLength(html) / 1e5)
}
