import { readFileSync } from "node:fs"
import { parseDocument } from "yaml"
import type { z } from "zod"
import { formatPath, type Problem } from "./problem.ts"

export interface DataFile<T> {
  readonly path: string
  /** How the file is named to people. */
  readonly name: string
  readonly schema: z.ZodType<T>
}

/** A data file's value, or every place in it that is not as its schema says. */
export type ReadData<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Parsed = { readonly value: unknown } | { readonly at: string; readonly expected: string }

/** Reads a YAML or JSON file (UTF-8) and holds it against its schema. */
export function readDataFile<T>({ path, name, schema }: DataFile<T>): ReadData<T> {
  const parsed = parseFile(path)
  if ("expected" in parsed) return { ok: false, problems: [{ file: name, ...parsed }] }
  const checked = schema.safeParse(parsed.value)
  if (checked.success) return { ok: true, value: checked.data }
  return { ok: false, problems: checked.error.issues.flatMap((issue) => problemsOf(issue, name)) }
}

function parseFile(path: string): Parsed {
  let text: string
  try {
    text = readFileSync(path, "utf8")
  } catch (error) {
    return { at: "", expected: `expected a readable file (${reasonOf(error)})` }
  }
  return path.endsWith(".json") ? parseJson(text) : parseYaml(text)
}

function parseJson(text: string): Parsed {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    return { at: "", expected: `expected JSON (${reasonOf(error)})` }
  }
}

function parseYaml(text: string): Parsed {
  const document = parseDocument(text, { prettyErrors: true })
  const [error] = document.errors
  if (error === undefined) return { value: document.toJS() }
  const [start] = error.linePos ?? []
  const at = start === undefined ? "" : `line ${start.line}, column ${start.col}`
  return { at, expected: `expected YAML (${error.message.split("\n")[0]})` }
}

function problemsOf(issue: z.core.$ZodIssue, file: string): Problem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      at: formatPath([...issue.path, key]),
      expected: "expected no such field (is the name misspelt?)",
    }))
  }
  return [{ file, at: formatPath(issue.path), expected: sentenceOf(issue.message) }]
}

function sentenceOf(message: string): string {
  const text = message.replace(/^Invalid input: /, "").replace("received undefined", "found nothing")
  return text.startsWith("expected") ? text : `expected another value (${text})`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
