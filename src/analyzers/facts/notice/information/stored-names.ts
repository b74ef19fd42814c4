import type { Knowledge } from "../../../../config/knowledge/knowledge.ts"

/** Names of cookies and of what browsers keep, as vendor files have them → what naming one states. */
export type StoredNames = ReadonlyMap<string, string>

/** A name as short as this is also a word of its own (id). Own threshold. */
const shortest = 3

export function storedNames({ vendors }: Knowledge): StoredNames {
  const stored = vendors.flatMap(({ services }) => services.flatMap(({ storage }) => storage))
  return new Map(
    stored
      .map(({ name, area }) => [stemOf(name), area === "cookie" ? "cookie_id" : "local_storage_id"] as const)
      .filter(([name]) => name.length >= shortest),
  )
}

/** What an item states that is nothing but such names (_ga, _gid and _ga_*). */
export function statedByNames(item: string, names: StoredNames): readonly string[] {
  const words = item.split(/[\s、,/・]+|\band\b/u).filter((word) => /^[\w.*-]+$/u.test(word))
  return words.flatMap((word) => names.get(stemOf(word)) ?? [])
}

/** Without what differs from site to site at the end (_ga_XXXXXXXX, _hjSession_*). */
function stemOf(name: string): string {
  return name.replace(/(?<=\w)[_.-]?\*$|_(?:[A-Z0-9]{6,}|X+)$/u, "").toLowerCase()
}
