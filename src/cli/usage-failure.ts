import { flagName } from "../config/flag-layer.ts"
import { nearestKey } from "../config/nearest-key.ts"
import { Settings } from "../config/settings.ts"
import { fill, type Words } from "./words.ts"

/** Flags that are no settings. */
const OWN_FLAGS = ["--config", "--quiet", "--json", "--help", "--version"]

/** A command line that cannot be understood, with the parser's own message. */
export class UsageFailure extends Error {
  override readonly name = "UsageFailure"
  readonly args: readonly string[]

  constructor(message: string, args: readonly string[]) {
    super(message)
    this.args = args
  }

  /** Mistyped flags with the nearest one there is; else what the parser said, which may have several lines. */
  lines(words: Words): readonly string[] {
    const known = [...Object.keys(Settings.unwrap().shape).map(flagName), ...OWN_FLAGS]
    const unknown = this.args.flatMap((arg) => {
      const flag = /^--[^=]+/.exec(arg)?.[0]
      return flag === undefined || known.includes(flag.replace(/^--no-/, "--")) ? [] : [flag]
    })
    const lines = unknown.map((flag) => unknownFlag(flag, nearestKey(flag, known), words))
    return lines.length > 0 ? lines : this.message.split("\n").filter((line) => line !== "")
  }
}

function unknownFlag(flag: string, nearest: string | undefined, words: Words): string {
  const values = { flag, nearest: nearest ?? "" }
  return fill(nearest === undefined ? words.errors.unknownFlag : words.errors.unknownFlagGuess, values)
}
