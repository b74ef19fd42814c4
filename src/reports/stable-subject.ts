import type { Notice, NoticeEntry, Result, StoredItem, Tag, VisitSummary } from "../analyzers/result.ts"

/**
 * What a finding is about, in words that are the same in the next scan: ids of visits, notices, entries, tags and
 * stored values are numbered anew each time, destinations and addresses are not. Unknown ids stand for themselves.
 */
export const stableSubjects = (result: Result): ReadonlyMap<string, string> =>
  new Map([
    ...result.assessments.map(({ id, destination }) => [id, destination] as const),
    ...result.visits.map((visit) => [visit.id, visitKey(visit)] as const),
    ...result.tags.map((tag) => [tag.id, tagKey(tag)] as const),
    ...result.storage.map((item) => [item.id, storedKey(item)] as const),
    ...result.notices.flatMap((notice) => [
      [notice.id, notice.url] as const,
      ...notice.entries.map((entry) => [entry.id, entryKey(notice, entry)] as const),
    ]),
  ])

const key = (...parts: readonly (string | undefined)[]): string => parts.map((part) => part ?? "").join(" ")

const visitKey = ({ run, url }: VisitSummary): string => key(run, url)

const tagKey = ({ name, service, url, container }: Tag): string => key(service ?? name ?? url, container)

const storedKey = ({ area, host, name }: StoredItem): string => key(area, host, name)

/** An entry is the same while it names the same; where it names nobody, while its words are the same. */
const entryKey = ({ url }: Notice, { operator, service, quote }: NoticeEntry): string =>
  operator === undefined && service === undefined ? key(url, quote) : key(url, operator, service)
