import { formatPath, type Problem } from "./problem.ts"
import type { VendorFile } from "./read-vendor-files.ts"
import type { ParameterTable } from "./tables.ts"

/** Every regular expression in the data files that does not compile. */
export function checkPatterns(
  { parameters }: ParameterTable,
  vendors: readonly VendorFile[],
): readonly Problem[] {
  const general = parameters.flatMap(({ value, unless }, index) => [
    ...checkPattern(value, "parameters.yml", ["parameters", index, "value"]),
    ...checkPattern(unless, "parameters.yml", ["parameters", index, "unless"]),
  ])
  return [...general, ...vendors.flatMap(checkVendor)]
}

function checkVendor({ file, vendor }: VendorFile): readonly Problem[] {
  return vendor.services.flatMap(({ accountPattern, endpoints, parameters }, index) => [
    ...checkPattern(accountPattern, file, ["services", index, "accountPattern"]),
    ...endpoints.flatMap(({ pathPattern, queryPattern }, at) => [
      ...checkPattern(pathPattern, file, ["services", index, "endpoints", at, "pathPattern"]),
      ...checkPattern(queryPattern, file, ["services", index, "endpoints", at, "queryPattern"]),
    ]),
    ...parameters.flatMap(({ value }, at) =>
      checkPattern(value, file, ["services", index, "parameters", at, "value"]),
    ),
  ])
}

function checkPattern(pattern: string | undefined, file: string, path: readonly PropertyKey[]): Problem[] {
  if (pattern === undefined) return []
  try {
    new RegExp(pattern, "u")
    return []
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return [{ file, at: formatPath(path), expected: `expected a regular expression (${reason})` }]
  }
}
