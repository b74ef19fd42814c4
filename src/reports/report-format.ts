import type { Result } from "../analyzers/result.ts"
import type { EvidenceReader } from "./evidence-reader.ts"
import type { FailOn } from "./fail-on.ts"
import type { Name, Names } from "./names.ts"
import type { Language } from "./prose.ts"

/** What a report is made from. */
export interface ReportInputs {
  readonly result: Result
  readonly reader: EvidenceReader
  readonly language: Language
  readonly names: Names
  /** What each rule looks for, by its id. */
  readonly rules: Readonly<Record<string, Name>>
  readonly failOn: FailOn
  /** What `opens` the other formats that are made with this one. */
  readonly others?: readonly string[]
  /** SHA-256 that stands for the record the report is made from; absent where nothing is sealed. */
  readonly record?: string
}

/** A file of a report: its path inside the report's folder, with `/`; text is UTF-8. */
export interface ReportFile {
  readonly path: string
  readonly contents: string | Uint8Array
}

/** A file too long to be held as one text: its pieces are made one after the other each time it is asked for. */
export interface PiecedFile {
  readonly path: string
  readonly contents: Iterable<string>
}

/** A file whose pieces `make` makes. */
export const inPieces = (path: string, make: () => Iterator<string>): PiecedFile => ({
  path,
  contents: { [Symbol.iterator]: make },
})

export type MadeFile = ReportFile | PiecedFile

export const isWhole = (file: MadeFile): file is ReportFile =>
  typeof file.contents === "string" || file.contents instanceof Uint8Array

/** The file with all its contents at once. */
export const whole = (file: MadeFile): ReportFile =>
  isWhole(file) ? file : { path: file.path, contents: [...file.contents].join("") }

/** One format (`--format`): the folder's name is how it is asked for, its `format.ts` exports this as `format`. */
export interface ReportFormat {
  /** The file a reader opens first, or the folder with `/` at its end. */
  readonly opens: string
  readonly render: (inputs: ReportInputs) => Promise<readonly MadeFile[]>
}
