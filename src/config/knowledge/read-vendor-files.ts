import { readdirSync } from "node:fs"
import { join } from "node:path"
import type { Problem } from "./problem.ts"
import { readDataFile } from "./read-data-file.ts"
import { Vendor } from "./vendor.ts"

/** A vendor and the file it was read from, as named to people. */
export interface VendorFile {
  readonly file: string
  readonly vendor: Vendor
}

export interface ReadVendors {
  readonly files: readonly VendorFile[]
  readonly problems: readonly Problem[]
}

/** Reads every `*.yml` of a folder, in the order of their names. `label` is how people know the folder. */
export function readVendorFiles(folder: string, label: string): ReadVendors {
  const names = listVendorFiles(folder)
  if (names === undefined) {
    return {
      files: [],
      problems: [{ file: label, at: "", expected: "expected a readable folder of vendor files" }],
    }
  }
  const read = names.map((name) => readVendorFile(join(folder, name), `${label}/${name}`))
  return { files: read.flatMap((one) => one.files), problems: read.flatMap((one) => one.problems) }
}

function listVendorFiles(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort()
  } catch {
    // The caller names the folder as a problem.
    return undefined
  }
}

function readVendorFile(path: string, file: string): ReadVendors {
  const read = readDataFile({ path, name: file, schema: Vendor })
  if (!read.ok) return { files: [], problems: read.problems }
  const expectedId = file.replace(/^.*\//, "").replace(/\.ya?ml$/, "")
  if (read.value.id === expectedId) return { files: [{ file, vendor: read.value }], problems: [] }
  return {
    files: [],
    problems: [{ file, at: "id", expected: `expected "${expectedId}", the name of the file` }],
  }
}
