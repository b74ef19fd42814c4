import { userInfo } from "node:os"
import { recordedCommand } from "../../config/recorded-command.ts"
import type { Settings } from "../../config/settings.ts"
import type { Ran } from "../../crawler/evidence.ts"
import type { Context } from "../context.ts"

/** Who runs this command, and how, as records keep it. */
export function ranWith(settings: Settings, { args }: Pick<Context, "args">): Ran {
  const { actor } = settings
  return {
    ...(actor === undefined ? { by: systemUser(), byFrom: "system" } : { by: actor, byFrom: "settings" }),
    command: recordedCommand(args, settings),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}

/** The name of the system's user; a process in a container may run under a number that has none. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? "?"}`
  }
}
