/** Folders of a report with raw values of the visits; reports are for passing on, these are not. */
const PRIVATE: readonly string[] = ["evidence", "har"]

/**
 * A path inside a report's folder as an address gave it, the front page for none; undefined for what leads out of it,
 * is hidden, or is private and not to be shown.
 */
export function innerPath(given: string, showEvidence: boolean): string | undefined {
  const path = given === "" ? "index.html" : given
  const names = path.split("/")
  if (names.some((name) => !/^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(name))) return undefined
  return PRIVATE.includes(names[0] ?? "") && !showEvidence ? undefined : path
}
