import type { Environment, RecordedSend, Visit } from "../../../crawler/evidence.ts"

/** A value the browser knew when a send left, with the category it would tell if it were sent. */
export interface KnownValue {
  readonly category: string
  readonly text: string
  /** The reason to give when a send carries it: a stable code, with the name of a stored value after it. */
  readonly reason: string
  /** `whole`: only an equal value counts; `part`: it may stand inside a longer one, or the other way round. */
  readonly match: "whole" | "part"
}

const shortestIdentifier = 8

/** Everything a send's values are held against: the page, where the user came from, the equipment, stored values. */
export function whatTheBrowserKnew(visit: Visit, environment: Environment): readonly KnownValue[] {
  return [...ofDocuments(visit), ...ofEquipment(environment), ...ofStoredValues(visit)]
}

/** Only what was known by the time the send left (ms since the visit began); stored values of unknown time count. */
export function knownBefore(
  send: RecordedSend,
  visit: Visit,
  values: readonly KnownValue[],
): readonly KnownValue[] {
  const later = new Set(visit.documents.filter((document) => document.at > send.at + 1).map(({ url }) => url))
  return later.size === 0 ? values : values.filter(({ text }) => !later.has(text))
}

function ofDocuments(visit: Visit): KnownValue[] {
  const values = visit.documents
    .filter((document) => /^https?:/.test(document.url))
    .flatMap((document): KnownValue[] => [
      { category: "page_url", text: document.url, reason: "value-is-page-address", match: "part" },
      ...(document.title ? [titleOf(document.title)] : []),
      ...(document.referrer ? [referrerOf(document.referrer)] : []),
    ])
  return visit.title ? [...values, titleOf(visit.title)] : values
}

function titleOf(text: string): KnownValue {
  return { category: "page_title", text, reason: "value-is-page-title", match: "whole" }
}

function referrerOf(text: string): KnownValue {
  return { category: "referrer", text, reason: "value-is-referrer", match: "whole" }
}

function ofEquipment(environment: Environment): KnownValue[] {
  const size = /(\d+)\s*x\s*(\d+)/.exec(environment.viewport)
  return [
    { category: "user_agent", text: environment.userAgent, reason: "value-is-user-agent", match: "whole" },
    { category: "timezone", text: environment.timezone, reason: "value-is-time-zone", match: "whole" },
    { category: "language", text: environment.locale, reason: "value-is-language", match: "whole" },
    ...(size
      ? [
          {
            category: "screen",
            text: `${size[1]}x${size[2]}`,
            reason: "value-is-screen-size",
            match: "whole",
          } as const,
        ]
      : []),
  ]
}

function ofStoredValues(visit: Visit): KnownValue[] {
  return visit.stored
    .filter(({ value }) => value !== undefined && looksLikeIdentifier(value))
    .map((stored) => ({
      category: stored.area === "cookie" ? "cookie_id" : "local_storage_id",
      text: stored.value ?? "",
      reason: `${stored.area === "cookie" ? "value-is-cookie" : "value-is-stored"}: ${stored.name}`,
      match: "part",
    }))
}

/** Long and mixed enough that meeting it again in a send is no chance. */
export function looksLikeIdentifier(value: string): boolean {
  if (value.length < shortestIdentifier || value.length > 4096) return false
  if (/^(true|false|null|undefined|granted|denied)$/i.test(value)) return false
  return /\d/.test(value) && new Set(value).size >= 5
}
