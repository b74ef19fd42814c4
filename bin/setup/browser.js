import { language } from "./words.js"

/**
 * Finds or brings a browser and a font with Japanese; only under a modern Node, after the packages.
 * @param {string} [explicitPath] the browser the user asked for
 * @returns {Promise<number>} 0 when all is there, else the exit code; the reason was printed
 */
export async function ensureBrowser(explicitPath) {
  const { setUp } = await import("../../src/cli/setup/set-up.ts")
  const outcome = await setUp({
    install: "machine",
    ...(explicitPath === undefined ? {} : { browser: explicitPath }),
    say: (message) => console.error(`gaibu: ${message[language()]}`),
  })
  if (outcome.ok) return 0
  console.error(`gaibu: ${outcome.message[language()]}`)
  return outcome.exitCode
}
