import { Settings } from "./settings.ts"

/**
 * The settings of a scan that somebody asked for by an address alone. Log-ins, headers and steps are for the operator's
 * own sites: they go along only to the hosts the settings declare or have schedules for.
 */
export function settingsOfAsked(settings: Settings, target: string): Settings {
  const host = hostOf(target)
  const planned = settings.schedules.some(({ targets }) => targets.some((one) => hostOf(one) === host))
  if (host !== "" && (planned || isDeclared(host, settings))) return settings
  const { storageState: _, optOut: __, ...others } = settings
  return Settings.parse({ ...others, header: [], steps: [] })
}

function isDeclared(host: string, { operator }: Settings): boolean {
  const domains = operator?.domains.map((domain) => domain.toLowerCase()) ?? []
  return domains.some((domain) => host === domain || host.endsWith(`.${domain}`))
}

/** Empty for what is no address. */
function hostOf(target: string): string {
  return URL.parse(target)?.hostname || URL.parse(`https://${target}`)?.hostname || ""
}
