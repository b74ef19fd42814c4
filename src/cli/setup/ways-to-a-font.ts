import { aptInstall, hasApt } from "./apt.ts"
import type { Machine } from "./machine.ts"
import { npmFontSettings, writeFontSettings } from "./npm-font.ts"
import { words } from "./set-up-words.ts"
import type { Say, Way } from "./way.ts"

export const waysToAFont: readonly Way[] = [
  { reach: "machine", go: fromDebian },
  { reach: "own-cache", go: fromNpm },
]

async function fromDebian(machine: Machine, say: Say): Promise<void> {
  if (!hasApt(machine)) return
  say(words.installingFont)
  await aptInstall("fonts-noto-cjk")
}

async function fromNpm(machine: Machine): Promise<void> {
  const settings = npmFontSettings(machine)
  if (settings !== undefined) writeFontSettings(settings)
}
