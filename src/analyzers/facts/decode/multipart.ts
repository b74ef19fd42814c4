import type { HeaderLines } from "../../../crawler/evidence.ts"
import { readableText } from "./encoded-text.ts"
import { below, type Decoded, decodeLimits, type NamedParts } from "./field.ts"

/** The named parts of a multipart body, contents of files too; undefined for other bodies. */
export function multipartContent(
  bytes: Buffer,
  contentType: string,
  read: (bytes: Buffer, headers: HeaderLines) => Decoded,
): Decoded | undefined {
  const boundary = boundaryOf(bytes, contentType)
  if (!boundary) return undefined
  const contents = sectionsOf(bytes, `--${boundary}`).flatMap((section) => contentOf(section, read) ?? [])
  return {
    parts: contents.flatMap(({ parts }) => parts).slice(0, decodeLimits.fields),
    undecoded: contents.some(({ undecoded }) => undecoded),
  }
}

function boundaryOf(bytes: Buffer, contentType: string): string | undefined {
  const [, quoted, bare] = /^multipart\/[^;]+;.*?boundary=(?:"([^"]+)"|([^";\s]+))/i.exec(contentType) ?? []
  return (
    quoted ?? bare ?? /^--(-{0,60}[\w'()+,./:=?-]{1,70})\r?\ncontent-disposition:/i.exec(startOf(bytes))?.[1]
  )
}

function startOf(bytes: Buffer): string {
  return bytes.toString("latin1", 0, 200)
}

function sectionsOf(bytes: Buffer, mark: string): Buffer[] {
  const sections: Buffer[] = []
  let start = bytes.indexOf(mark)
  while (start >= 0 && sections.length < decodeLimits.fields) {
    const next = bytes.indexOf(mark, start + mark.length)
    sections.push(bytes.subarray(start + mark.length, next < 0 ? bytes.length : next))
    start = next
  }
  return sections
}

const longestHead = 4000

/** A part's content: text under the part's name, anything else taken apart below it. */
function contentOf(
  section: Buffer,
  read: (bytes: Buffer, headers: HeaderLines) => Decoded,
): Decoded | undefined {
  const start = section.toString("latin1", 0, longestHead)
  const blank = /\r?\n\r?\n/.exec(start)
  if (!blank) return undefined
  const head = section.toString("utf8", 0, blank.index)
  const name = /(?:^|[;\s])name="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return undefined
  const bytes = withoutLineEnd(section.subarray(blank.index + blank[0].length))
  const text = readableText(bytes)
  if (text !== undefined || bytes.length === 0) return { parts: [[name, text ?? ""]], undecoded: false }
  const { parts, undecoded } = read(bytes, headersOf(head))
  return { parts: named(name, parts), undecoded }
}

function named(name: string, parts: NamedParts): NamedParts {
  return parts.map(([inner, value]) => [below(name, inner), value] as const)
}

function headersOf(head: string): HeaderLines {
  return head.split(/\r?\n/).flatMap((line) => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? []
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const]
  })
}

function withoutLineEnd(bytes: Buffer): Buffer {
  const end = bytes.toString("latin1", Math.max(0, bytes.length - 2))
  return bytes.subarray(0, bytes.length - (/\r?\n$/.exec(end)?.[0].length ?? 0))
}
