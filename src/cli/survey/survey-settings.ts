import type { SurveySite } from "../../analyzers/result/survey.ts"
import type { Settings } from "../../config/settings.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"

/** A survey opens many people's sites: two seconds between pages of one host where nobody says otherwise. */
export const surveyDefaults: Partial<Settings> = { pace: 2 }

/** Runs that press nothing. */
const unpressed: readonly string[] = ["fresh", "gpc"]

/**
 * Throws a `KnownFailure` where settings are for one operator's own site, or press buttons or type although that was
 * not asked for on this command line.
 */
export function checkSurveySettings(
  settings: Settings,
  asked: { readonly runs: boolean; readonly canaries: boolean },
): void {
  const { operator, service, services, optOut, storageState, notice, sign, steps, overrides, header } =
    settings
  const own = Object.entries({ operator, service, services, optOut, storageState, notice, sign })
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key)
  const lists = Object.entries({ steps, overrides, header })
    .filter(([, list]) => list.length > 0)
    .map(([key]) => key)
  const unsuited = [...own, ...lists, ...(typeof settings.pages === "number" ? [] : ["pages"])]
  if (unsuited.length > 0) throw new KnownFailure(EXIT.usage, "surveySettings", { keys: unsuited.join(", ") })
  const presses = settings.runs.some((run) => !unpressed.includes(run))
  if (presses && !asked.runs) throw new KnownFailure(EXIT.usage, "surveyPresses", { flag: "--runs" })
  if (settings.canaries && !asked.canaries)
    throw new KnownFailure(EXIT.usage, "surveyPresses", { flag: "--canaries" })
}

/** The settings one site is scanned with: what the list declares of it, one page at a time. */
export function settingsOfSite(settings: Settings, site: SurveySite, contact: string | undefined): Settings {
  const { operator, domains, kind, url } = site
  const named = operator !== undefined || domains.length > 0
  return {
    ...settings,
    concurrency: 1,
    header: contact === undefined ? [] : [contactLine(contact)],
    ...(named
      ? { operator: { name: operator ?? new URL(url).host, aliases: [], domains, groupCompanies: [] } }
      : {}),
    services: kind === "unknown" ? [] : [{ kind }],
  }
}

/** `From` is for the address of a person who can be written to (RFC 9110 section 10.1.2); anything else has a name of its own. */
function contactLine(contact: string): string {
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? `From: ${contact}` : `X-Survey-Contact: ${headerSafe(contact)}`
}

/** Header values are ASCII. */
function headerSafe(text: string): string {
  return /^[\x20-\x7e]*$/.test(text) ? text : encodeURIComponent(text)
}
