import { spawnSync } from "node:child_process"
import { createWriteStream } from "node:fs"
import { mkdtemp, rm, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { finished } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { printTable } from "./table.ts"

/** Size of each recording, and what the whole command may take of memory, in bytes. */
const fileBytes = 500e6
const allowed = 1e9

/** Recordings of one size and different make: few large answers, and many small requests. */
const kinds = [
  { name: "answers of 100 kB", answer: 100_000 },
  { name: "answers of 400 B", answer: 400 },
]

const folder = await mkdtemp(join(tmpdir(), "gaibu-bench-import-"))
const command = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url))

async function writeHar(path: string, answer: number): Promise<number> {
  const file = createWriteStream(path)
  const put = (text: string) => file.write(text) || new Promise<void>((go) => file.once("drain", go))
  await put('{"log":{"version":"1.2","creator":{"name":"bench","version":"1"},"entries":[')
  let entries = 0
  for (let written = 0; written < fileBytes; entries++) {
    const text = `${entries === 0 ? "" : ","}${JSON.stringify(entryAt(entries, answer))}`
    written += text.length
    await put(text)
  }
  await put("]}}")
  file.end()
  await finished(file)
  return entries
}

/** An app's request with an advertising id, to one of 300 hosts. */
function entryAt(at: number, answer: number) {
  const body = JSON.stringify({ idfa: at.toString(16).padStart(32, "0"), event: "open" })
  return {
    startedDateTime: new Date(1_795_136_400_000 + at).toISOString(),
    request: {
      method: "POST",
      url: `https://h${at % 300}.example/v1/collect/${at}?cid=${at}.1`,
      headers: [
        { name: "user-agent", value: "Mise/1 CFNetwork/1490 Darwin/23" },
        { name: "content-type", value: "application/json" },
      ],
      postData: { mimeType: "application/json", text: body },
      bodySize: body.length,
    },
    response: {
      status: 200,
      headers: [],
      content: { size: answer, mimeType: "text/plain", text: "x".repeat(answer) },
    },
  }
}

/** The whole command in a process of its own, which tells its own greatest size. */
function importOf(path: string) {
  const telling = "process.on('exit',()=>console.error('maxRSS',process.resourceUsage().maxRSS))"
  const started = performance.now()
  const args = [
    "--import",
    `data:text/javascript,${telling}`,
    command,
    "import",
    path,
    "--quiet",
    "--fail-on",
    "never",
  ]
  const places = ["--out", join(folder, "report"), "--database", join(folder, "bench.db")]
  const { stderr, status } = spawnSync(process.execPath, [...args, ...places], { encoding: "utf8" })
  const rss = Number(/maxRSS (\d+)/.exec(stderr)?.[1]) * 1024
  if (Number.isNaN(rss) || (status !== 0 && status !== 4)) throw new Error(stderr)
  return { rss, seconds: (performance.now() - started) / 1000 }
}

try {
  const rows = []
  for (const { name, answer } of kinds) {
    const path = join(folder, "bench.har")
    const entries = await writeHar(path, answer)
    const { size } = await stat(path)
    const { rss, seconds } = importOf(path)
    rows.push([
      name,
      `${(size / 1e6).toFixed(0)} MB`,
      String(entries),
      `${(rss / 1e6).toFixed(0)} MB`,
      seconds.toFixed(1),
    ])
    if (rss > allowed) process.exitCode = 1
  }
  console.log("The whole command on one recording: reading, analysis, HTML and JSON report.\n")
  printTable(["recording", "size", "entries", "most memory (RSS)", "seconds"], rows)
} finally {
  await rm(folder, { recursive: true })
}
