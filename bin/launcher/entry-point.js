import { existsSync } from "node:fs"
import { Stop } from "./or-one-line.js"

const places = [
  new URL("../../src/cli/main.ts", import.meta.url), // a checkout: Node runs the TypeScript
  new URL("../../dist/cli/main.js", import.meta.url), // the published package: already built
]

/**
 * The module that is the command line, which runs when it is loaded.
 * @returns {string}
 */
export function entryPoint() {
  const found = places.find((place) => existsSync(place))
  if (found === undefined) throw new Stop("notBuilt")
  return found.href
}
