import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { Answer } from "./site.ts"

const dist = dirname(createRequire(import.meta.url).resolve("vanilla-cookieconsent"))

/** The portal's consent manager, vanilla-cookieconsent as its package has it, unmodified. */
export const consentManager: Readonly<Record<string, Answer>> = {
  "/vanilla-cookieconsent/cookieconsent.umd.js": served(
    "cookieconsent.umd.js",
    "text/javascript; charset=utf-8",
  ),
  "/vanilla-cookieconsent/cookieconsent.css": served("cookieconsent.css", "text/css; charset=utf-8"),
}

function served(file: string, type: string): Answer {
  const body = readFileSync(join(dist, file))
  return () => ({ headers: { "content-type": type }, body })
}
