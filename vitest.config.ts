import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
    pool: "forks",
    // Tests wait for browsers more than they compute; beyond four, browsers take each other's time.
    maxWorkers: Math.min(4, availableParallelism()),
    // A limit for what hangs, not a measure: on a busy machine a page full of tables is looked over for a minute.
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
