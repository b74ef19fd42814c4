import type { Bilingual } from "../bilingual.ts"
import type { BrowserFound } from "../browser-found.ts"
import { findBrowser } from "../find-browser.ts"

export type BrowserCheck =
  | { readonly subject: "browser"; readonly ok: true; readonly found: BrowserFound }
  | { readonly subject: "browser"; readonly ok: false; readonly message: Bilingual }

export type FontCheck = {
  readonly subject: "font"
  readonly ok: boolean
  readonly font: BrowserFound["font"]
}

export async function checkBrowser(explicitPath?: string): Promise<BrowserCheck> {
  const found = await findBrowser(explicitPath)
  if (!found.ok) return { subject: "browser", ok: false, message: found.message }
  return { subject: "browser", ok: true, found }
}

export function fontCheckOf({ font }: BrowserFound): FontCheck {
  return { subject: "font", ok: font.ok, font }
}
