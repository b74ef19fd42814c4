import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { machine } from "./machine.ts"
import { readOptions } from "./options.ts"

// Each benchmark is a program of its own, so that none feels what another left in memory.
const benchmarks = [
  "recall",
  "speed",
  "memory",
  "analysis",
  "accuracy",
  "decode",
  "consent",
  "runs",
  "notices",
  "survey",
  "reports",
  "engine",
  "import",
]
const usage = `bench [${benchmarks.join("] [")}] [--runs N] [--rounds N] [--pages N] [--visits N] [--engine PART]`

async function runAll(names: readonly string[]): Promise<void> {
  console.log(`${await machine()}\n`)
  const numbers = process.argv.slice(2).filter((arg) => !benchmarks.includes(arg))
  for (const name of names) {
    const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
    const { status } = spawnSync(process.execPath, ["--expose-gc", file, ...numbers], { stdio: "inherit" })
    if (status !== 0) process.exitCode = 1
  }
}

const { names } = readOptions()
if (names.every((name) => benchmarks.includes(name))) await runAll(names.length > 0 ? names : benchmarks)
else {
  console.error(usage)
  process.exitCode = 2
}
