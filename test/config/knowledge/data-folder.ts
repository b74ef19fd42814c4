import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const bundled = fileURLToPath(new URL("../../../src/config/knowledge", import.meta.url))

/** A copy of the data files that a test may break, of the vendors all or these; removed when disposed of. */
export function copiedDataFiles(vendors?: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "gaibu-knowledge-"))
  const left = (path: string) =>
    vendors !== undefined &&
    basename(dirname(path)) === "vendors" &&
    !vendors.includes(basename(path, ".yml"))
  cpSync(bundled, folder, { recursive: true, filter: (path) => !/\.[jt]s$/.test(path) && !left(path) })
  return {
    folder,
    edit(file: string, change: (text: string) => string) {
      const path = join(folder, file)
      writeFileSync(path, change(readFileSync(path, "utf8")))
    },
    write(file: string, text: string) {
      writeFileSync(join(folder, file), text)
    },
    [Symbol.dispose]() {
      rmSync(folder, { recursive: true })
    },
  }
}

/** The smallest vendor file that is right. */
export function smallVendor(
  id: string,
  { host = `${id}.example`, fn = "analytics", extra = "" } = {},
): string {
  return `id: ${id}
name: { ja: 株式会社れい, original: Rei Inc. }
country: JP
privacy: null
optOut: null
services:
  - id: tag
    name: { ja: れいタグ, original: Rei Tag }
    function: ${fn}
    endpoints: [{ host: ${host} }]
    sentence: 利用状況を分析します。
${extra}source: https://rei.example/
confidence: low
checked: 2026-11-20
`
}
