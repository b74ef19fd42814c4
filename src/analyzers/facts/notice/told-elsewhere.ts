import { comparable } from "./plain-text.ts"
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
  return entries.map((entry) => {
    if (entry.status !== "current" || entry.pooled) return entry
    const told = telling.filter((one) => isSame(entry, one, entries))
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

function isSame(entry: ReadEntry, told: ReadEntry, entries: readonly ReadEntry[]): boolean {
  if (isNamedAs(entry.service, told.service)) return true
  if (entry.service !== undefined && told.service !== undefined) return false
  const ofCompany = entries.filter(({ operator }) => isNamedAs(operator, entry.operator))
  return ofCompany.length === 1 && isNamedAs(entry.operator, told.operator)
}

function isNamedAs(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && comparable(one) === comparable(other)
}
