import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { machine } from "./machine.ts"
import { readOptions } from "./options.ts"

// Each benchmark is a program of its own, so that none feels what another left in memory.
const benchmarks = ["recall", "speed", "memory"]

const asked = readOptions().names
const unknown = asked.filter((name) => !benchmarks.includes(name))
if (unknown.length > 0)
  throw new Error(`no benchmark ${unknown.join(", ")}; there are ${benchmarks.join(", ")}`)

console.log(`${await machine()}\n`)
const numbers = process.argv.slice(2).filter((arg) => !benchmarks.includes(arg))
for (const name of asked.length > 0 ? asked : benchmarks) {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, ["--expose-gc", file, ...numbers], { stdio: "inherit" })
  if (status !== 0) process.exitCode = 1
}
