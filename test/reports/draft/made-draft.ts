import type { Result } from "../../../src/analyzers/result.ts"
import type { Draft, DraftRow } from "../../../src/reports/draft/draft.ts"
import type { DraftKnowledge, KnownDestination } from "../../../src/reports/draft/draft-knowledge.ts"
import { makeDraft } from "../../../src/reports/draft/make-draft.ts"
import type { Language } from "../../../src/reports/prose.ts"
import { names } from "../fixture/names.ts"

const analytics: KnownDestination = {
  operatorSure: true,
  reason: "利用状況を分析するため",
  purposes: { value: ["analytics"], sure: true },
  purposesDestination: { value: ["analytics"], sure: false },
  policy: { value: "https://policies.google.com/privacy?hl=ja", sure: true },
  optOut: { value: "https://tools.google.com/dlpage/gaoptout?hl=ja", sure: false },
}

const ads: KnownDestination = {
  operatorSure: true,
  brand: "Facebook",
  purposes: { value: ["ad_delivery", "ad_measurement"], sure: true },
  purposesDestination: { value: ["ad_delivery", "destination_own"], sure: true },
  policy: { value: "javascript:alert(1)", sure: true },
}

/** What is known of three destinations of the portal; the others stay unknown. */
export const knownOfPortal: DraftKnowledge = {
  destinations: new Map([
    ["google/analytics", analytics],
    ["meta/pixel", ads],
    ["lineyahoo/ads", { ...ads, operatorSure: false, brand: "LINE" }],
  ]),
  metadata: new Set(["ip_address", "user_agent", "consent_state"]),
}

export const draftOf = (
  result: Result,
  { whole = false, language = "ja" }: { readonly whole?: boolean; readonly language?: Language } = {},
): Draft => makeDraft(result, { language, names, knowledge: knownOfPortal, whole })

/** What a row says of one matter, marks included. */
export const said = (row: DraftRow | undefined, key: string): readonly string[] => {
  const field = row?.fields.find((one) => one.key === key)
  return field ? [...field.lines, ...(field.check ? ["要確認"] : [])] : []
}
