import type { RecordedSend } from "../../../crawler/evidence.ts"
import type { Tag } from "../../result.ts"
import type { NamedDestination } from "../destination/named-destination.ts"
import type { Naming } from "../destination/namer.ts"
import { type Loads, moduleChain } from "./module-chain.ts"
import { type Placement, placementOf } from "./placement.ts"

/** The tag a send belongs to. `chained` (連鎖読込): it was placed by another third party's tag. */
export interface TagOfSend {
  readonly tag?: string
  readonly placedBy: Tag["placedBy"]
  readonly chained: boolean
}

export interface FoundTags {
  readonly tags: readonly Tag[]
  readonly ofSend: ReadonlyMap<string, TagOfSend>
}

export interface SendToPlace {
  /** The send's id in the result: unique over all visits. */
  readonly key: string
  readonly send: RecordedSend
  readonly destination: NamedDestination
  readonly loads: Loads
  /** Sent by an app's own code, which only the app itself can have brought. */
  readonly builtIn?: boolean
}

type Draft = Omit<Tag, "pages"> & { readonly pages: Set<string> }

/** The tags found so far, in the order of their finding, and those of each destination. */
interface Drafts {
  readonly byKey: Map<string, Draft>
  readonly byDestination: Map<string, readonly Draft[]>
}

/** Finds the tags behind the sends: which module starts each, and who placed it there (情報送信指令通信ごと). */
export function findTags(sends: readonly SendToPlace[], name: Naming): FoundTags {
  const drafts: Drafts = { byKey: new Map(), byDestination: new Map() }
  const ofSend = new Map<string, TagOfSend>()
  const byAddress = new Map<string, TagOfSend>()
  for (const toPlace of sends) {
    if (toPlace.destination.party === "self") {
      ofSend.set(toPlace.key, untagged)
      continue
    }
    const placement = place(toPlace, name)
    if (!placement) continue
    const tag = enter(placement, toPlace.send.page, drafts)
    ofSend.set(toPlace.key, tag)
    byAddress.set(addressKey(toPlace), tag)
  }
  for (const toPlace of sends) {
    if (ofSend.has(toPlace.key)) continue
    ofSend.set(toPlace.key, byAddress.get(addressKey(toPlace)) ?? withoutStart(toPlace, drafts))
  }
  const tags = [...drafts.byKey.values()].map((draft) => ({ ...draft, pages: [...draft.pages] }))
  return { tags, ofSend }
}

/** The operator's own sends have no tag. */
const untagged: TagOfSend = { placedBy: "unknown", chained: false }

/** A preflight, or the wire's record of a send the page also made, goes to the same address on the same page. */
function addressKey({ send }: SendToPlace): string {
  return `${send.page} ${send.url}`
}

/** Undefined where nobody saw what started the send. */
function place(
  { send, destination, loads, builtIn = false }: SendToPlace,
  name: Naming,
): Placement | undefined {
  if (builtIn) return { placedBy: "app", module: send.url, destination }
  const chain = moduleChain(send, loads)
  if (chain.length === 0) return undefined
  const named = chain.map((module) => ({ ...module, destination: name(module.url) }))
  return placementOf([...named, { url: send.url, frame: false, destination }])
}

/** A send whose start nobody saw (only the wire did) belongs to the destination's tag, where there is just one. */
function withoutStart({ send, destination }: SendToPlace, drafts: Drafts): TagOfSend {
  const [only, ...others] = drafts.byDestination.get(destination.id) ?? []
  if (only && others.length === 0)
    return { tag: only.id, placedBy: only.placedBy, chained: only.placedBy === "tag" }
  return enter({ placedBy: "unknown", module: send.url, destination }, send.page, drafts)
}

/** One tag is one service for one account, placed one way: two containers of the same maker are two tags. */
function enter(placement: Placement, page: string, drafts: Drafts): TagOfSend {
  const parent =
    placement.parent && placement.placedBy === "tag" ? parentTag(placement, page, drafts) : undefined
  const { destination, module, placedBy } = placement
  const account = accountOf({ url: module, destination }) ?? ""
  const key = [destination.id, account, placedBy, parent ?? ""].join("|")
  const known = drafts.byKey.get(key)
  const draft = known ?? draftOf(placement, parent, `t${drafts.byKey.size + 1}`)
  if (page !== "") draft.pages.add(page)
  if (!known) keep(key, draft, drafts)
  return { tag: draft.id, placedBy: placement.placedBy, chained: placement.placedBy === "tag" }
}

function keep(key: string, draft: Draft, { byKey, byDestination }: Drafts): void {
  byKey.set(key, draft)
  const id = draft.service ?? ""
  byDestination.set(id, [...(byDestination.get(id) ?? []), draft])
}

function parentTag({ parent }: Placement, page: string, drafts: Drafts): string | undefined {
  if (!parent) return undefined
  const [known] = drafts.byDestination.get(parent.destination.id) ?? []
  if (known) return known.id
  return enter({ placedBy: "unknown", module: parent.url, destination: parent.destination }, page, drafts).tag
}

function draftOf(placement: Placement, parent: string | undefined, id: string): Draft {
  const { destination, parent: placer, placedBy } = placement
  const label = destination.service?.name.ja ?? destination.operator
  const container = placedBy === "container" && placer ? accountOf(placer) : undefined
  return {
    id,
    ...(label === undefined ? {} : { name: label }),
    url: withoutQuery(placement.module),
    service: destination.id,
    placedBy,
    ...(container === undefined ? {} : { container }),
    ...(parent === undefined ? {} : { parent }),
    pages: new Set<string>(),
  }
}

/** The container or account id in a module's address, as the vendor's file says where it stands. */
function accountOf({ url, destination }: { url: string; destination: NamedDestination }): string | undefined {
  const pattern = destination.service?.accountPattern
  if (pattern === undefined) return undefined
  const expression = compiled.get(pattern) ?? new RegExp(pattern)
  compiled.set(pattern, expression)
  return expression.exec(url)?.[1]
}

const compiled = new Map<string, RegExp>()

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, "")
}
