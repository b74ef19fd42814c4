import { comparable } from "../plain-text.ts"
import type { ReadEntry } from "./read-entry.ts"

/**
 * An entry that leaves out what is sent or what for, with what the running text of the page says of the same service,
 * or of the same company where one of the two names no service. What the entry states itself stays alone.
 */
export function withToldElsewhere(
  entries: readonly ReadEntry[],
  spoken: readonly ReadEntry[],
): readonly ReadEntry[] {
  const telling = spoken.filter(({ status, pooled }) => status === "current" && !pooled)
  if (telling.length === 0) return entries
  const byService = Map.groupBy(telling, keyOfService)
  const byOperator = Map.groupBy(telling, ({ operator }) => keyOf(operator))
  const ofCompany = Map.groupBy(entries, ({ operator }) => keyOf(operator))
  return entries.map((entry) => {
    if (entry.status !== "current" || entry.pooled) return entry
    const key = keyOf(entry.operator)
    const isOnly = ofCompany.get(key)?.length === 1
    const ofService = byService.get(keyOfService(entry)) ?? []
    const ofOperator = isOnly ? (byOperator.get(key) ?? []) : []
    const told = [
      ...(entry.service === undefined ? [] : ofService),
      ...(entry.operator === undefined ? [] : ofOperator.filter((one) => lacksService(entry, one))),
    ]
    return withPurposes(withInformation(entry, told), told)
  })
}

function withInformation(entry: ReadEntry, told: readonly ReadEntry[]): ReadEntry {
  const from = told.find(({ information }) => information.length > 0)
  if (from === undefined || entry.information.length + entry.umbrellas.length > 0) return entry
  const { information, categories, umbrellas } = from
  return { ...entry, information, categories, umbrellas, quote: quotes(entry, from) }
}

function withPurposes(entry: ReadEntry, told: readonly ReadEntry[]): ReadEntry {
  const from = told.find(statesPurpose)
  if (from === undefined || statesPurpose(entry)) return entry
  const { purposes, purposesOwn, purposesDestination, purposeWords } = from
  return { ...entry, purposes, purposesOwn, purposesDestination, purposeWords, quote: quotes(entry, from) }
}

function statesPurpose({ purposeWords, purposeDestinationLink }: ReadEntry): boolean {
  return purposeDestinationLink !== undefined || Object.values(purposeWords).flat().length > 0
}

function quotes({ quote }: ReadEntry, from: ReadEntry): string {
  return quote.includes(from.quote) ? quote : `${quote} … ${from.quote}`.slice(0, 2000)
}

function lacksService(entry: ReadEntry, told: ReadEntry): boolean {
  return entry.service === undefined || told.service === undefined
}

function keyOf(name: string | undefined): string {
  return comparable(name ?? "")
}

/** Google AdMob and AdMob of Google LLC are one. */
function keyOfService({ operator, service }: ReadEntry): string {
  const [key, brand] = [keyOf(service), keyOf(operator?.split(" ")[0])]
  return brand !== "" && key !== brand && key.startsWith(brand) ? key.slice(brand.length) : key
}
