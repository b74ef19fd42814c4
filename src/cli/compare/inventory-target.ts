import type { Store } from "../../store/store.ts"
import { StoreFailure } from "../../store/store-failure.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { isKept } from "./result-of.ts"

/** The target a user means by its address, its host, or the name its latest result gives. Throws a `KnownFailure`. */
export async function inventoryTarget(given: string, store: Store): Promise<string> {
  const targets = await store.targets()
  const address = URL.parse(given)?.href
  const exact = targets.filter((target) => target === address)
  const byHost = targets.filter((target) => URL.parse(target)?.host === given.toLowerCase())
  const found = [exact, byHost].find((some) => some.length > 0) ?? (await namedSo(given, targets, store))
  const [only, ...others] = found
  if (only === undefined) throw new KnownFailure(EXIT.store, "noTarget", { given })
  if (others.length > 0) throw new KnownFailure(EXIT.usage, "manyTargets", { given, urls: found.join(" ") })
  return only
}

/** One result at a time is read. */
async function namedSo(given: string, targets: readonly string[], store: Store): Promise<readonly string[]> {
  const plain = (text: string | undefined) => text?.normalize("NFKC").trim().toLowerCase()
  const found: string[] = []
  for (const target of targets) {
    const names = await namesOf(target, store)
    if (names.some((name) => plain(name) === plain(given))) found.push(target)
  }
  return found
}

async function namesOf(target: string, store: Store): Promise<readonly (string | undefined)[]> {
  const [last] = (await store.scans(target)).filter(isKept)
  if (last === undefined) return []
  try {
    const { name, operator, services } = (await store.result(last.id)).target
    return [name, operator, ...services.map((service) => service.name)]
  } catch (error) {
    if (error instanceof StoreFailure && error.code === "no-record") return []
    throw error
  }
}
