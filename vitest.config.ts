import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"
import { SlowestFirst } from "./test/slowest-first.ts"

/** Tests that start no process and change nothing outside themselves: their files share a process and what it has loaded. */
const together = ["analyzers", "config", "corpus", "notices", "reports"].map(
  (folder) => `test/${folder}/**/*.test.ts`,
)

export default defineConfig({
  test: {
    projects: [
      { extends: true, test: { name: "together", include: together, isolate: false } },
      { extends: true, test: { name: "apart", include: ["test/**/*.test.ts"], exclude: together } },
    ],
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
    pool: "forks",
    sequence: { sequencer: SlowestFirst },
    // Tests wait for browsers more than they compute: with one per core a third of two cores stands idle. Beyond four,
    // browsers take each other's time.
    maxWorkers: Math.min(4, availableParallelism() + 1),
    // A limit for what hangs, not a measure: on a busy machine a page full of tables is looked over for a minute.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
