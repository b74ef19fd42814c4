import { linesOf, type Section } from "../layout/outline.ts"
import type { Reading } from "../reading.ts"
import { toldInPassage } from "../sentences/told-in-passage.ts"

/** Whether the sentences below a heading say what is sent there: what stands over several headings does not say it then. */
export function tellsOfItself({ title, children }: Section, reading: Reading): boolean {
  const lines = children.flatMap(linesOf)
  const told = toldInPassage({ lines, heading: title }, reading)
  return told.some(({ information, status }) => information.length > 0 && status === "current")
}
