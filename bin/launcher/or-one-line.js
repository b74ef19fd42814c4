import { words } from "../setup/words.js"

const USAGE = 2
const INTERNAL = 70

/** Something is missing that only the user can put right: ends as one line that says what to do. */
export class Stop extends Error {
  /** @param {import("../setup/words.js").Word} word */
  constructor(word) {
    super(words()[word])
    this.name = "Stop"
  }
}

/**
 * Runs a command; a known stop is one line and exit code 2, anything else keeps its stack and is 70.
 * @param {() => Promise<void>} command
 */
export async function orOneLine(command) {
  try {
    await command()
  } catch (error) {
    const known = error instanceof Stop
    console.error(known ? error.message : error)
    process.exitCode = known ? USAGE : INTERNAL
  }
}
