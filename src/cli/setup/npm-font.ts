import { createHash } from "node:crypto"
import { mkdirSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { cacheFolder, type Machine } from "./machine.ts"

/** Settings that add the font from npm to those of the machine. */
export interface FontSettings {
  readonly file: string
  readonly content: string
}

const fontPackage = "@expo-google-fonts/noto-sans-jp"
const weights = ["400Regular", "700Bold"]

/** Settings for fontconfig; the file is named after its content, so several checkouts do not disturb each other. */
export function npmFontSettings(machine: Machine): FontSettings | undefined {
  const folder = packageFolder()
  if (machine.platform !== "linux" || folder === undefined) return undefined
  const cache = cacheFolder(machine)
  const folders = weights.map((weight) => `<dir>${escaped(join(folder, weight))}</dir>`)
  const content = [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "fonts.dtd">`,
    `<fontconfig>`,
    `<include ignore_missing="yes">/etc/fonts/fonts.conf</include>`,
    ...folders,
    `<cachedir>${escaped(join(cache, "fontconfig"))}</cachedir>`,
    `</fontconfig>`,
    ``,
  ].join("\n")
  const digest = createHash("sha256").update(content).digest("hex").slice(0, 12)
  return { file: join(cache, `fonts-${digest}.conf`), content }
}

/** @throws when the cache folder cannot be written */
export function writeFontSettings({ file, content }: FontSettings): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const beside = `${file}.${process.pid}`
  writeFileSync(beside, content)
  renameSync(beside, file)
}

function packageFolder(): string | undefined {
  try {
    return dirname(createRequire(import.meta.url).resolve(`${fontPackage}/package.json`))
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return undefined
    throw error
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}
