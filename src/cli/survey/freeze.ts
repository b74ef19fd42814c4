import { createHash, randomBytes } from "node:crypto"
import type { SurveyDefinition, SurveySample, SurveySite, Vantage } from "../../analyzers/result/survey.ts"
import { drawSample } from "../../analyzers/survey/draw-sample.ts"
import type { FrameSite } from "../../config/frame/read-frame.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import { recordedSettings } from "../../config/recorded-settings.ts"
import type { Settings } from "../../config/settings.ts"
import type { BrowserToUse } from "../../crawler/plan.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { version } from "../version.ts"
import type { SiteList } from "./read-list.ts"
import type { SurveyOptions } from "./survey-options.ts"

export interface Freezing {
  readonly id: string
  readonly list: SiteList
  readonly stopped: readonly string[]
  readonly options: SurveyOptions
  readonly settings: Settings
  readonly knowledge: Knowledge
  readonly browser: BrowserToUse
  /** The seed a survey of this name was begun with, where there is one. */
  readonly seed: string | undefined
}

/** Settings that change neither what is observed nor what is counted. */
const beside: readonly string[] = ["concurrency", "lang", "format", "failOn", "actor", "timestamp"]

/** A survey as it is about to be carried out. Throws a `KnownFailure` where it cannot be drawn as asked. */
export function freezeSurvey(freezing: Freezing): SurveyDefinition {
  const { id, list, stopped, options, settings, knowledge, browser } = freezing
  const kept = keptSettings(settings)
  return {
    definitionVersion: 1,
    id,
    createdAt: new Date().toISOString(),
    tool: { name: "gaibu", version: version() },
    knowledge: { digest: knowledge.digest, lawAsOf: knowledge.law.asOf },
    settings: kept,
    settingsDigest: digestOf(kept),
    vantage: vantageOf({ settings, browser, place: options.vantage }),
    ...(options.contact === undefined ? {} : { contact: options.contact }),
    stopped,
    attempts: options.attempts,
    siteLimit: options.siteLimit,
    frame: list.frame,
    ...drawn(list, options, freezing.seed),
  }
}

function keptSettings(settings: Settings): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(recordedSettings(settings)).filter(([key]) => !beside.includes(key)),
  )
}

/** The digest a survey with these settings is frozen with. */
export function settingsDigestOf(settings: Settings): string {
  return digestOf(keptSettings(settings))
}

/** Where sites are seen from on this machine, with this browser. */
export function vantageOf({
  settings,
  browser: { name, version: number, kind },
  place,
}: Pick<Freezing, "settings" | "browser"> & { readonly place: string }): Vantage {
  return {
    place,
    browser: `${name} ${number} (${kind})`,
    platform: `${process.platform} ${process.arch}`,
    profile: settings.profile,
  }
}

/** SHA-256 of a record whose keys stand in the order of their letters. */
export function digestOf(record: unknown): string {
  const ordered = JSON.stringify(record, (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )
  return createHash("sha256").update(ordered).digest("hex")
}

function drawn(
  { sites, frame }: SiteList,
  { sample: size, seed: given, by, allocation }: SurveyOptions,
  earlier: string | undefined,
): { readonly sites: readonly SurveySite[]; readonly sample?: SurveySample } {
  if (by !== undefined && !frame.columns.some(({ title, readAs }) => title === by || readAs === by))
    throw new KnownFailure(EXIT.usage, "surveyBy", {
      given: by,
      columns: frame.columns.map(({ title }) => title).join(", "),
    })
  const placed = sites.map((site) => ({
    ...site,
    key: site.url,
    stratum: stratumOf(site, by, frame.columns),
  }))
  if (size === undefined || size >= sites.length)
    return { sites: placed.map(({ key: _, ...site }) => ({ ...site, weight: 1 })) }
  const strata = new Set(placed.map(({ stratum }) => stratum)).size
  if (strata > size) throw new KnownFailure(EXIT.usage, "surveyStrata", { strata, size })
  const seed = given ?? earlier ?? randomBytes(8).toString("hex")
  const draw = drawSample(placed, { size, seed, allocation })
  return {
    sites: draw.elements.map(({ key: _, ...site }) => site).toSorted((a, b) => a.number - b.number),
    sample: {
      method: "sha256-order",
      ...{ size, seed, allocation },
      ...(by === undefined ? {} : { by }),
      strata: draw.strata,
    },
  }
}

/** What a site has in the column the sample is stratified by, by its title or by what it is read as. */
function stratumOf(site: FrameSite, by: string | undefined, columns: SiteList["frame"]["columns"]): string {
  if (by === undefined) return ""
  const readAs = columns.find(({ title, readAs: kind }) => title === by || kind === by)?.readAs
  const { operator, sector, kind, period, scale, other } = site
  const cells: Readonly<Record<string, string | undefined>> = {
    operator,
    sector,
    kind,
    period,
    scale: scale?.text,
  }
  return (readAs === undefined || readAs === "other" ? other[by] : cells[readAs]) ?? ""
}
