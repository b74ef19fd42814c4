import { readFile } from "node:fs/promises"
import { basename } from "node:path"
import { type Document, isNode, LineCounter, parseDocument } from "yaml"
import { SettingsFailure, type SettingsFault } from "./settings-failure.ts"
import { dotted, type SettingsLayer } from "./settings-layer.ts"

interface Text {
  readonly document: Document
  readonly lines: LineCounter
  readonly name: string
}

/** Settings of a YAML file. Rejects with a `SettingsFailure` when it cannot be read or is no mapping of keys. */
export async function fileLayer(file: string): Promise<SettingsLayer> {
  const lines = new LineCounter()
  const document = parseDocument(await textOf(file), { lineCounter: lines, prettyErrors: false })
  const text = { document, lines, name: basename(file) }
  if (document.errors.length > 0) throw new SettingsFailure(document.errors.map((e) => syntaxFault(e, text)))
  return { values: mapping(text), at: (path) => place(text, path), spell: (key) => key }
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8")
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new SettingsFailure([
      { at: file, ja: `設定ファイルを読めません（${why}）`, en: `the settings file cannot be read (${why})` },
    ])
  }
}

function mapping({ document, name }: Text): Readonly<Record<string, unknown>> {
  const values: unknown = document.toJS() ?? {}
  if (typeof values === "object" && values !== null && !Array.isArray(values)) return { ...values }
  throw new SettingsFailure([
    { at: name, ja: "「キー: 値」の形で書いてください", en: "expected a mapping of keys to values" },
  ])
}

function syntaxFault(
  error: { pos: [number, number]; message: string },
  { lines, name }: Text,
): SettingsFault {
  const at = `${name}:${lines.linePos(error.pos[0]).line}`
  const detail = error.message.split("\n", 1)[0] ?? ""
  return { at, ja: `YAML として読めません（${detail}）`, en: `not valid YAML (${detail})` }
}

/** `gaibu.yml:3: operator.name`: the line of the value, or of the nearest thing around it. */
function place({ document, lines, name }: Text, path: readonly (string | number)[]): string {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    const start = isNode(node) ? node.range?.[0] : undefined
    if (start !== undefined) return `${name}:${lines.linePos(start).line}: ${dotted(path)}`
  }
  return `${name}: ${dotted(path)}`
}
