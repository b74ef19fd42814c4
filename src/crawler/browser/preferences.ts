import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"

/**
 * What a visitor's browser allows and a private window, which every browser context of the protocol is, would not:
 * cookies of third parties (`cookie_controls_mode` 0) and connecting ahead (`network_prediction_options` 0). And what
 * would put requests of no page on the network: safe browsing, search suggestions, spelling, translation.
 */
const preferences = {
  net: { network_prediction_options: 0 },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  alternate_error_pages: { enabled: false },
  translate: { enabled: false },
  spellcheck: { use_spelling_service: false },
  credentials_enable_service: false,
}

/** Writes the settings of a profile the browser has yet to make. */
export async function writePreferences(profile: string, thirdPartyCookies: boolean): Promise<void> {
  const folder = join(profile, "Default")
  const cookies = {
    cookie_controls_mode: thirdPartyCookies ? 0 : 1,
    block_third_party_cookies: !thirdPartyCookies,
  }
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, "Preferences"), JSON.stringify({ ...preferences, profile: cookies }), {
    mode: 0o600,
  })
}
