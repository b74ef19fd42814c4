import type { Environment, Recording, Visit } from "../evidence.ts"

export interface EnvironmentGround {
  readonly recordings: readonly Recording[]
  readonly visits: readonly Visit[]
  readonly platform?: string | undefined
}

/** What is known of the equipment: what the requests' own headers said most often. Nobody told of the rest. */
export function environmentOfRecording({ recordings, visits, platform }: EnvironmentGround): Environment {
  const headers = visits.flatMap(({ sends }) => sends.flatMap((send) => send.headers))
  const [languages = ""] = mostOften(headers, "accept-language")
  const [userAgent = ""] = mostOften(headers, "user-agent")
  const [first] = recordings
  return {
    browser: { name: first?.creator ?? first?.browser ?? "", version: "", kind: "recording", flags: [] },
    profile: platform ?? "",
    userAgent,
    locale: languages.split(/[,;]/, 1)[0]?.trim() ?? "",
    timezone: "",
    viewport: "",
    interventions: [],
  }
}

function mostOften(headers: readonly (readonly [string, string])[], name: string): readonly string[] {
  const counts = new Map<string, number>()
  for (const [key, value] of headers) if (key === name) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([value]) => value)
}
