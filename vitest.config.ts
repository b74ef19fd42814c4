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
    globalSetup: "test/kept-for-one-run.ts",
    sequence: { sequencer: SlowestFirst },
    // Beyond four, browsers take each other's time; with more than there are cores, tests with limits of their own go over them.
    maxWorkers: Math.min(4, availableParallelism()),
    // A limit for what hangs, not a measure: on a busy machine a page full of tables is looked over for a minute.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
