import type { Bilingual } from "./bilingual.ts"
import type { FontFound, FontMissing } from "./find-font.ts"

/** A browser that starts on this machine, with what it needs to do so. */
export interface BrowserFound {
  readonly ok: true
  readonly path: string
  /** As the browser calls itself: "Google Chrome", "Chromium", ... */
  readonly name: string
  readonly version: string
  readonly kind: "full" | "headless_shell"
  readonly foundBy: "explicit" | "system" | "playwright-cache" | "npm"
  /** To be added to the environment it is started with: libraries and fonts it would not find. */
  readonly env: Readonly<Record<string, string>>
  /** To be started with; as root these switch the sandbox off. */
  readonly args: readonly string[]
  /** The font that draws Japanese in it. */
  readonly font: FontFound | FontMissing
  /** Whether it runs in its sandbox: never as root. Playwright leaves it off unless told `chromiumSandbox: true`. */
  readonly sandbox: boolean
}

export interface BrowserMissing {
  readonly ok: false
  readonly message: Bilingual
}
