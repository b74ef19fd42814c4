import { readdirSync } from "node:fs"
import { join } from "node:path"
import { type HostOperator, HostOperators } from "./host-operator.ts"
import { type ReadData, readDataFile } from "./read-data-file.ts"

/** A row and the place it was read from, as named to people. */
export interface HostOperatorRow {
  readonly file: string
  readonly index: number
  readonly row: HostOperator
}

/** Reads every `*.yml` of a folder of host → operator rows, in the order of their names. */
export function readHostOperators(folder: string, label: string): ReadData<readonly HostOperatorRow[]> {
  const names = listFiles(folder)
  if (names === undefined)
    return {
      ok: false,
      problems: [{ file: label, at: "", expected: "expected a readable folder of host operators" }],
    }
  const read = names.map((name) => readFile(join(folder, name), `${label}/${name}`))
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: read.flatMap((one) => (one.ok ? one.value : [])) }
}

function listFiles(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
  } catch {
    // The caller names the folder as a problem.
    return undefined
  }
}

function readFile(path: string, file: string): ReadData<readonly HostOperatorRow[]> {
  const read = readDataFile({ path, name: file, schema: HostOperators })
  if (!read.ok) return read
  return { ok: true, value: read.value.map((row, index) => ({ file, index, row })) }
}
