import { resolve } from "node:path"

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
 * The browser named on a command line, if any; relative to where the command was typed.
 * @param {string[]} args
 * @returns {string | undefined}
 */
export function browserAskedFor(args) {
  const at = args.indexOf("--browser")
  const named =
    at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--browser="))?.slice("--browser=".length)
  return named === undefined ? undefined : resolve(process.env.INIT_CWD ?? process.cwd(), named)
}
