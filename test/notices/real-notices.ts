import { readFileSync } from "node:fs"
import MarkdownIt from "markdown-it"
import type { Said } from "./mutants.ts"

interface HandRead {
  readonly destination: string | null
  readonly service: string | null
  readonly info: string | null
  readonly purpose: string | null
  readonly destination_purpose?: string | null
}

const folder = new URL("../fixtures/notices/real/", import.meta.url)

/** The ten real notices, with what the hand truth says word for word (words it shortened with … are left out). */
export function realNotices(): readonly {
  readonly name: string
  readonly html: string
  readonly said: readonly Said[]
}[] {
  const index: readonly { file: string; truth: readonly HandRead[] }[] = JSON.parse(
    readFileSync(new URL("index.json", folder), "utf8"),
  )
  return index.map(({ file, truth }) => ({ name: file, html: htmlOf(file), said: truth.map(saidIn) }))
}

function htmlOf(file: string): string {
  const text = readFileSync(new URL(file, folder), "utf8")
  if (!file.endsWith(".md")) return text
  return new MarkdownIt({ html: true }).render(text.replace(/^---\n[\s\S]*?\n---\n/, ""))
}

function saidIn({ destination, service, info, purpose, destination_purpose }: HandRead): Said {
  return {
    names: [destination, service].filter((name) => name !== null),
    operator: destination ?? undefined,
    information: parts(info, /／|、(?![^（(]*[）)])/u),
    purposes: [...parts(purpose, /／/u), ...parts(destination_purpose, /／/u)],
  }
}

function parts(text: string | null | undefined, sign: RegExp): readonly string[] {
  return (text ?? "").split(sign).filter((part) => part.trim() !== "" && !part.includes("…"))
}
