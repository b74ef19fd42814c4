import type { LastRecord } from "../result/inventory.ts"
import type { Destination, Result, Send, Tag } from "../result.ts"

/** What a scan knows of each of its destinations, cut down to what a notice can be drafted from. Ids are made the scan's own. */
export function lastRecords(scan: string, result: Result): ReadonlyMap<string, LastRecord> {
  const sends = Map.groupBy(result.sends, ({ destination }) => destination)
  const assessments = new Map(result.assessments.map((one) => [one.destination, one]))
  const own = (id: string) => `${scan}/${id}`
  return new Map(
    result.destinations.map((destination) => {
      const kept = showingAll(sends.get(destination.id) ?? []).map((send) => ownSend(send, own))
      const assessment = assessments.get(destination.id)
      const record = {
        scan,
        destination: { ...destination, tags: destination.tags.map(own) },
        ...(assessment === undefined
          ? {}
          : {
              assessment: {
                ...assessment,
                id: own(assessment.id),
                tags: assessment.tags.map(own),
                sends: kept.map(({ id }) => id),
              },
            }),
        tags: tagsOf(destination, result).map((tag) => ownTag(tag, own)),
        sends: kept,
      }
      return [destination.id, record]
    }),
  )
}

/** The first send of each category and ground it was found on. */
function showingAll(sends: readonly Send[]): readonly Send[] {
  const shown = new Set<string>()
  return sends.filter(({ information }) => {
    const keys = information.map(({ category, basis, where }) => `${category} ${basis} ${where}`)
    const isNew = keys.some((key) => !shown.has(key))
    for (const key of keys) shown.add(key)
    return isNew
  })
}

/** Its tags and those that loaded them. */
function tagsOf({ tags: ids }: Destination, { tags }: Result): readonly Tag[] {
  const byId = new Map(tags.map((tag) => [tag.id, tag]))
  const wanted = new Set(ids)
  for (const id of wanted) {
    const parent = byId.get(id)?.parent
    if (parent !== undefined) wanted.add(parent)
  }
  return tags.filter(({ id }) => wanted.has(id))
}

type Own = (id: string) => string

function ownSend(send: Send, own: Own): Send {
  const tag = send.tag === undefined ? {} : { tag: own(send.tag) }
  return { ...send, ...tag, id: own(send.id), visit: own(send.visit) }
}

function ownTag(tag: Tag, own: Own): Tag {
  const parent = tag.parent === undefined ? {} : { parent: own(tag.parent) }
  return { ...tag, ...parent, id: own(tag.id) }
}
