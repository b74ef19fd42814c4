import { formatPath, type Problem } from "./problem.ts"
import type { HostOperatorRow } from "./read-host-operators.ts"
import type { FunctionTable } from "./tables.ts"

/** Hosts that two rows claim, and functions that nothing defines. */
export function checkHostOperators(
  rows: readonly HostOperatorRow[],
  { functions }: FunctionTable,
): readonly Problem[] {
  const first = new Map<string, string>()
  return rows.flatMap(({ file, index, row }) => {
    const other = first.get(row.host)
    first.set(row.host, other ?? `${file}: ${formatPath([index, "host"])}`)
    const problem = (field: string, expected: string): Problem => ({
      file,
      at: formatPath([index, field]),
      expected,
    })
    const known = row.function === null || functions[row.function] !== undefined
    return [
      ...(other === undefined
        ? []
        : [problem("host", `expected a host of its own, found "${row.host}" (${other})`)]),
      ...(known ? [] : [problem("function", `expected a known function, found "${row.function}"`)]),
    ]
  })
}
