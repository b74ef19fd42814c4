import { parseArgs } from "node:util"

/** How much each benchmark does. */
export interface BenchOptions {
  /** Runs of the recall benchmark, in each mode. */
  readonly runs: number
  /** Rounds of the speed benchmark: in each, every way visits `pages` pages at every number of contexts. */
  readonly rounds: number
  readonly pages: number
  /** Visits of the memory benchmark. */
  readonly visits: number
  /** Which part of the engine benchmark: `waiting`, `browser`, `kills` or `all`. */
  readonly engine: string
  /** Benchmarks asked for by name. */
  readonly names: readonly string[]
}

const defaults = { runs: "20", rounds: "5", pages: "12", visits: "300", engine: "all" }

export function readOptions(): BenchOptions {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      runs: { type: "string", default: defaults.runs },
      rounds: { type: "string", default: defaults.rounds },
      pages: { type: "string", default: defaults.pages },
      visits: { type: "string", default: defaults.visits },
      engine: { type: "string", default: defaults.engine },
    },
  })
  return {
    runs: count("runs", values.runs),
    rounds: count("rounds", values.rounds),
    pages: count("pages", values.pages),
    visits: count("visits", values.visits),
    engine: values.engine,
    names: positionals,
  }
}

function count(name: string, text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1)
    throw new Error(`--${name} ${text}: give a whole number above 0`)
  return number
}
