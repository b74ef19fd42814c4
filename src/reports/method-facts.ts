import { countryName } from "./naming.ts"
import { fill, type Prose } from "./prose.ts"
import type { ShownResult } from "./shown-result.ts"

type Told = Pick<ShownResult, "result" | "words" | "record">

export interface MethodFact {
  readonly label: string
  readonly value: string
}

/** How and with what the observation was made. */
export const methodFacts = ({ result, words, record = "" }: Told): readonly MethodFact[] => {
  const { facts } = words.prose.method
  const { environment, tool, knowledge, ran, recordings = [] } = result
  const { browser } = environment
  const egress = [
    environment.egressIp,
    environment.egressCountry && countryName(environment.egressCountry, words),
  ]
  const shown: readonly (readonly [string, string])[] = [
    [facts.tool, `${tool.name} ${tool.version}`],
    [facts.knowledge, knowledge.digest],
    [facts.lawAsOf, knowledge.lawAsOf],
    [facts.ranBy, ran === undefined ? "" : fill(facts.by[ran.byFrom], { by: ran.by })],
    [facts.command, ran === undefined ? "" : `gaibu ${ran.command.join(" ")}`],
    [facts.started, result.startedAt],
    [facts.finished, result.finishedAt],
    [facts.browser, browserText(browser)],
    [facts.flags, browser.flags.join(" ")],
    [facts.profile, environment.profile],
    [facts.userAgent, environment.userAgent],
    [facts.locale, environment.locale],
    [facts.timezone, environment.timezone],
    [facts.viewport, environment.viewport],
    [facts.egress, egress.filter((part) => part !== undefined && part !== "").join(" ")],
    [facts.clock, environment.clockOffsetMs === undefined ? "" : clockText(environment.clockOffsetMs, facts)],
    ...recordings.map(({ name, sha256 }) => [facts.recording, `${name} (SHA-256 ${sha256})`] as const),
    [facts.record, record],
    [facts.recordShowsLabel, record === "" ? "" : facts.recordShows],
  ]
  return shown.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }))
}

/** In tenths of a second: the dates of servers say no more. */
const clockText = (ms: number, { clockBy }: Prose["method"]["facts"]): string => {
  const seconds = (Math.abs(ms) / 1000).toFixed(1)
  return fill(ms < 0 ? clockBy.fast : clockBy.slow, { seconds })
}

/** A tool that recorded says its name and version in one. */
const browserText = ({ name, version, kind }: Told["result"]["environment"]["browser"]): string =>
  kind === "recording" ? name : `${name} ${version} (${kind})`
