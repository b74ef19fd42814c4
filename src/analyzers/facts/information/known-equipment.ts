import type { Environment } from "../../../crawler/evidence.ts"
import type { KnownValue } from "./known-value.ts"
import { offsetsOf } from "./time-zone-offset.ts"

const widths = /^(s|v|i|o|b|c)?w(idth)?$|^(screen|viewport|window|inner|outer|client|browser)[_-]?w(idth)?$/i
const heights =
  /^(s|v|i|o|b|c)?h(eight)?$|^(screen|viewport|window|inner|outer|client|browser)[_-]?h(eight)?$/i
const ratios = /^(dpr|(device)?[_-]?pixel[_-]?ratio)$/i
const offsets = /^(u_)?tz([_-]?o(ffset)?)?$|^(time[_-]?zone|utc|gmt)([_-]?o(ffset)?)?$/i

/** What the browser tells of itself and the equipment; `at` (ISO 8601) decides about summer time. */
export function ofEquipment(environment: Environment, at: string): KnownValue[] {
  const { userAgent, timezone, locale, viewport } = environment
  const [, width, height, ratio] = /(\d+)\s*x\s*(\d+)(?:@([\d.]+))?/.exec(viewport) ?? []
  return [
    { category: "user_agent", text: userAgent, reason: "value-is-user-agent", match: "whole" },
    // What `navigator.appVersion` gives.
    ...whole("user_agent", "value-is-user-agent", [userAgent.replace(/^Mozilla\//, "")]),
    { category: "timezone", text: timezone, reason: "value-is-time-zone", match: "whole" },
    ...offsetsOf(timezone, at).map(
      (text): KnownValue => ({
        ...{ category: "timezone", text, reason: "value-is-time-zone-offset" },
        ...{ match: "named", names: offsets },
      }),
    ),
    // A bare `ja` is met too often by chance; the dictionary reads it where the name says language.
    ...(locale.length >= 5 ? whole("language", "value-is-language", languagesOf(locale)) : []),
    ...(width && height ? ofScreen(width, height) : []),
    ...(ratio ? [ofScreenNamed(ratio, ratios)] : []),
  ]
}

function whole(category: string, reason: string, texts: readonly string[]): KnownValue[] {
  return texts.filter((text) => text !== "").map((text) => ({ category, text, reason, match: "whole" }))
}

/** As one language, and as the list of the user's languages. */
function languagesOf(locale: string): readonly string[] {
  const base = locale.split("-", 1)[0]
  return [locale, locale.replace("-", "_"), `${locale},${base}`, `["${locale}","${base}"]`]
}

function ofScreen(width: string, height: string): KnownValue[] {
  const sizes = ["x", "*", ",", "×", "_"].map((sign) => `${width}${sign}${height}`)
  const withDepth = ["24", "30", "32"].map((depth) => `${width}x${height}x${depth}`)
  return [
    ...whole("screen", "value-is-screen-size", [...sizes, ...withDepth]),
    ofScreenNamed(width, widths),
    ofScreenNamed(height, heights),
  ]
}

function ofScreenNamed(text: string, names: RegExp): KnownValue {
  return { category: "screen", text, reason: "value-is-screen-size", match: "named", names }
}
