import { existsSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { type Machine, thisMachine } from "./machine.ts"
import { npmFontSettings } from "./npm-font.ts"
import { runProgram } from "./run-program.ts"

export interface FontFound {
  readonly ok: true
  readonly name: string
  readonly foundBy: "system" | "npm"
  /** To be added to the environment of the browser. */
  readonly env: Readonly<Record<string, string>>
}

export interface FontMissing {
  readonly ok: false
}

/** File names of the fonts with Japanese that systems ship, for machines without fontconfig's programs. */
const japaneseFontFile = /cjk|notos\w+jp|ipa(ex)?[gm]|takao|vl-?gothic|mplus|migu|sourcehan|hiragino|meiryo/i

const shippedWith: Partial<Record<NodeJS.Platform, string>> = { darwin: "Hiragino Sans", win32: "Yu Gothic" }

/** A font that can draw Japanese: the machine's, else the one from npm when it was set up. */
export async function findFont(machine: Machine = thisMachine()): Promise<FontFound | FontMissing> {
  const name = await systemFont(machine)
  if (name !== undefined) return { ok: true, name, foundBy: "system", env: {} }
  const settings = npmFontSettings(machine)
  if (settings === undefined || !existsSync(settings.file)) return { ok: false }
  return { ok: true, name: "Noto Sans JP", foundBy: "npm", env: { FONTCONFIG_FILE: settings.file } }
}

async function systemFont(machine: Machine): Promise<string | undefined> {
  const ofSystem = shippedWith[machine.platform]
  if (ofSystem !== undefined) return ofSystem
  const list = await runProgram("fc-list", [":lang=ja", "family"], { env: machine.env })
  if (list.code === 0) return list.output.split("\n")[0]?.split(",")[0]?.trim() || undefined
  return fontFolders(machine)
    .flatMap(fontFiles)
    .find((name) => japaneseFontFile.test(name))
}

function fontFolders({ home }: Machine): readonly string[] {
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(home, ".fonts"),
    join(home, ".local/share/fonts"),
  ]
}

function fontFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  return files.filter((name) => /\.(otf|ttf|ttc)$/i.test(name))
}
