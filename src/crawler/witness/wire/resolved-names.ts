import type { NetLogEvent } from "./net-log-events.ts"

/**
 * Canonical names (CNAME) out of a name lookup: pairs of host and the name it is an alias of. The browser's own
 * resolver reports each alias by itself; the system's only the last canonical name.
 */
export function aliasesOf(event: NetLogEvent): readonly (readonly [string, string])[] {
  if (event.name === "HOST_RESOLVER_DNS_TASK_EXTRACTION_RESULTS") return fromRecords(event.params.results)
  if (event.name === "HOST_RESOLVER_SYSTEM_TASK") return fromRecords(event.params.results)
  return []
}

function fromRecords(records: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(records)) return []
  return records.flatMap((record: unknown) => {
    if (typeof record !== "object" || record === null) return []
    const { domain_name: host, alias_target: alias } = record as Record<string, unknown>
    return typeof host === "string" && typeof alias === "string" ? [[host, alias] as const] : []
  })
}

/** The chain of canonical names of a host, nearest first; ends on a loop. */
export function canonicalNames(host: string, aliases: ReadonlyMap<string, string>): readonly string[] {
  const names: string[] = []
  for (let next = aliases.get(host); next !== undefined && !names.includes(next); next = aliases.get(next))
    names.push(next)
  return names
}
