import type { Argv } from "yargs"
import type { Settings } from "../../config/settings.ts"
import { Platform } from "../../crawler/evidence.ts"
import type { Arguments } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import type { Words } from "../words.ts"

/** What a recording does not say of itself. */
export interface ImportOptions {
  readonly name?: string
  readonly platform?: Platform
}

export function importOptions(yargs: Argv, words: Words): Argv {
  const text = (describe: string) => ({ type: "string", requiresArg: true, describe }) as const
  return yargs
    .option("name", text(words.importOptions.name))
    .option("operator", text(words.importOptions.operator))
    .option("platform", text(words.importOptions.platform))
    .positional("files", { type: "string", array: true, describe: words.arguments.files })
}

/** The name and platform of this command line. Throws a `KnownFailure`. */
export function importOptionsOf(argv: Arguments): ImportOptions {
  const { name, platform } = argv
  if (platform !== undefined && !Platform.safeParse(platform).success)
    throw new KnownFailure(EXIT.usage, "platform", { given: String(platform) })
  return {
    ...(typeof name === "string" && name.trim() !== "" ? { name: name.trim() } : {}),
    ...(platform === undefined ? {} : { platform: Platform.parse(platform) }),
  }
}

/** The settings with the operator named on the command line; what the file says of its domains stays. */
export function withOperator(settings: Settings, { operator }: Arguments): Settings {
  if (typeof operator !== "string" || operator.trim() === "") return settings
  const declared = settings.operator ?? { aliases: [], domains: [], groupCompanies: [] }
  return { ...settings, operator: { ...declared, name: operator.trim() } }
}
