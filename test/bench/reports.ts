import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import { formatNames, loadFormat } from "../../src/cli/load-format.ts"
import type { MadeFile } from "../../src/reports/report-format.ts"
import { bundledKnowledge } from "../analyzers/evidence-builder.ts"
import { names } from "../reports/fixture/names.ts"
import { large } from "../reports/fixture/variants.ts"
import { benchEvidence } from "./bench-evidence.ts"
import { printTable } from "./table.ts"
import { target } from "./target.ts"

const size = { destinations: 400, sends: 20_000 }
/** Seconds of one format, memory of its process, and bytes of its first file. */
const most = { seconds: 2, mb: 500, firstPage: 2_000_000 }

interface Measured {
  readonly seconds: number
  readonly mb: number
  readonly firstPage: number
  readonly all: number
}

/** Renders one format once, in a process that has done nothing else: the first call is the one a user waits for. */
async function measure(name: string): Promise<Measured> {
  const visits = name === "har" ? benchEvidence(size.sends, bundledKnowledge()).visits : []
  const result = large(size.destinations, size.sends)
  const reader = { visits, screenshots: [], blob: async () => undefined }
  const from = performance.now()
  const { render } = await loadFormat(name)
  const files = await render({ result, reader, language: "ja", names, rules: {}, failOn: "absent" })
  const sizes = files.map(sizeOf)
  const seconds = (performance.now() - from) / 1000
  const [first = 0] = sizes
  const all = sizes.reduce((sum, one) => sum + one, 0)
  return { seconds, mb: process.resourceUsage().maxRSS / 2 ** 10, firstPage: first, all }
}

/** What is made in pieces is made here. */
function sizeOf({ contents }: MadeFile): number {
  if (typeof contents === "string" || contents instanceof Uint8Array) return Buffer.byteLength(contents)
  let size = 0
  for (const piece of contents) size += Buffer.byteLength(piece)
  return size
}

function inItsOwnProcess(name: string): Measured {
  const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), "--format", name], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  })
  return JSON.parse(stdout)
}

function report(): void {
  const measured = formatNames().map((name) => ({ name, ...inItsOwnProcess(name) }))
  console.log(
    `${size.destinations} destinations and ${size.sends} sends, each format in a process of its own.\n`,
  )
  printTable(
    ["format", "seconds", "most memory of the process, MB", "first file, kB", "all files, kB"],
    measured.map(({ name, seconds, mb, firstPage, all }) => [
      name,
      ...[seconds.toFixed(2), mb.toFixed(0), (firstPage / 1000).toFixed(0), (all / 1000).toFixed(0)],
    ]),
  )
  const worst = (of: (one: Measured) => number) => Math.max(...measured.map(of))
  const html = measured.find(({ name }) => name === "html")
  target(`every format in under ${most.seconds} s`, worst(({ seconds }) => seconds) < most.seconds)
  target(`under ${most.mb} MB of memory`, worst(({ mb }) => mb) < most.mb)
  target("the first page under 2 MB", (html?.firstPage ?? Infinity) < most.firstPage)
}

const [flag, name] = process.argv.slice(2)
if (flag === "--format" && name !== undefined) console.log(JSON.stringify(await measure(name)))
else report()
