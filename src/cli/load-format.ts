import { existsSync, readdirSync } from "node:fs"
import type { ReportFormat } from "../reports/report-format.ts"

const folder = new URL("../reports/", import.meta.url)

/** The file of a format, as source or built. */
const fileOf = (name: string): URL | undefined =>
  ["ts", "js"].map((ending) => new URL(`${name}/format.${ending}`, folder)).find((file) => existsSync(file))

/** The formats there are: every folder of the reports with a `format` file in it. */
export function formatNames(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && fileOf(entry.name) !== undefined)
    .map(({ name }) => name)
    .sort()
}

/** Throws where the folder exports no `format`: the package is broken then. */
export async function loadFormat(name: string): Promise<ReportFormat> {
  const file = fileOf(name)
  const { format }: { format?: ReportFormat } = file === undefined ? {} : await import(file.href)
  if (format === undefined) throw new Error(`reports/${name}/format: expected an exported format`)
  return format
}
