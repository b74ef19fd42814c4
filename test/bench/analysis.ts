import { analyze } from "../../src/analyzers/analyze.ts"
import { loadRules } from "../../src/cli/load-rules.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { benchEvidence } from "./bench-evidence.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

const sizes = [10_000, 100_000, 300_000]
/** Seconds for 100,000 sends on one core. */
const most = 20
/** How much dearer a send of the largest record may be than one of the smallest. */
const allowed = 1.5

const knowledge = bundledKnowledge()
const rules = await loadRules()

interface Measured {
  readonly sends: number
  /** Processor time of the whole process, collecting garbage on other threads included. */
  readonly seconds: number
  readonly wall: number
  readonly heldMb: number
  readonly peakMb: number
}

/** Analyses a record of so many sends; `heldMb` is what record and result take, `peakMb` the process's most so far. */
function measure(sends: number): Measured {
  const evidence = benchEvidence(sends, knowledge)
  const [from, before] = [performance.now(), process.cpuUsage()]
  const result = analyze(evidence, knowledge, rules)
  const wall = (performance.now() - from) / 1000
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  if (result.sends.length !== sends) throw new Error(`${result.sends.length} sends of ${sends} in the result`)
  globalThis.gc?.()
  const heldMb = process.memoryUsage().heapUsed / 2 ** 20
  return { sends, seconds, wall, heldMb, peakMb: process.resourceUsage().maxRSS / 2 ** 10 }
}

measure(2_000) // The first one also compiles the code.
const measured = sizes.map(measure)

console.log("Sends of every vendor's samples and of unknown hosts, analysed on one core.\n")
printTable(
  [
    "sends",
    "processor seconds",
    "by the clock",
    "µs a send",
    "heap held, MB",
    "most memory of the process, MB",
  ],
  measured.map(({ sends, seconds, wall, heldMb, peakMb }) => [
    sends,
    seconds.toFixed(1),
    wall.toFixed(1),
    ((seconds / sends) * 1e6).toFixed(0),
    heldMb.toFixed(0),
    peakMb.toFixed(0),
  ]),
)
const [small, middle, large] = measured as [Measured, Measured, Measured]
const dearer = large.seconds / large.sends / (small.seconds / small.sends)
target(`${middle.sends} sends in ${middle.seconds.toFixed(1)} s, at most ${most}`, middle.seconds <= most)
target(
  `a send of ${large.sends} costs ${dearer.toFixed(2)} of one of ${small.sends}, at most ${allowed}`,
  dearer <= allowed,
)
