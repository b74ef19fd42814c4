// Commands that read stored records or the data files, or only report: nothing is installed for them.
const withoutBrowser = new Set([
  "analyze",
  "diff",
  "doctor",
  "draft",
  "explain",
  "inventory",
  "knowledge",
  "register",
  "report",
  "setup",
  "verify",
])

/**
 * Whether a command line may end in a visit.
 * @param {string[]} args
 */
export function asksForBrowser(args) {
  const command = args.find((arg) => !arg.startsWith("-"))
  const helpOnly = args.some((arg) => arg === "--help" || arg === "-h" || arg === "--version")
  return command !== undefined && !helpOnly && !withoutBrowser.has(command)
}

/**
 * The browser named on a command line, if any.
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function browserAskedFor(args) {
  const at = args.indexOf("--browser")
  if (at >= 0) return args[at + 1]
  return args.find((arg) => arg.startsWith("--browser="))?.slice("--browser=".length)
}
