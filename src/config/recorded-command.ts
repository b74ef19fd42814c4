import { basename, isAbsolute } from "node:path"
import { flagName } from "./flag-layer.ts"
import { headerPair, secretsOf } from "./secret.ts"
import type { Settings } from "./settings.ts"
import { withoutPassword } from "./without-password.ts"

/**
 * The command line as it goes into a record: values of headers, passwords in addresses and other secrets replaced by
 * tokens, and of a place given from the root its last name only.
 */
export function recordedCommand(args: readonly string[], settings: Settings): readonly string[] {
  const known = secretsOf(settings).toSorted((a, b) => b.value.length - a.value.length)
  return args.map((arg, at) => {
    const { flag, value } = partsOf(arg, args[at - 1])
    const shown = isHeader(flag ?? "") ? headerShown(value) : withoutPlace(withoutPassword(value))
    const kept = arg.slice(0, arg.length - value.length) + shown
    return known.reduce((text, { value: secret, token }) => text.replaceAll(secret, token), kept)
  })
}

/** `--flag=value` taken apart; for anything else the flag is the argument before. */
function partsOf(arg: string, before: string | undefined): { flag: string | undefined; value: string } {
  const [, flag, value] = /^(--?[^=\s]+)=(.*)$/s.exec(arg) ?? []
  return value === undefined ? { flag: before, value: arg } : { flag, value }
}

/** yargs also takes `--Header`'s other spellings: one dash, or a place in the list (`--header.0`). */
const isHeader = (flag: string): boolean =>
  flag
    .replace(/^-+/, "--")
    .replace(/\.\d+$/, "")
    .toLowerCase() === flagName("header")

function headerShown(line: string): string {
  const [name] = headerPair(line)
  return line.includes(":") ? `${name}: [secret:header:${name.toLowerCase()}]` : "[secret:header]"
}

function withoutPlace(text: string): string {
  return isAbsolute(text) ? `…/${basename(text)}` : text
}
