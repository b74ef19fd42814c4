import type { SearchRecord } from "../../../analyzers/result.ts"
import { reasonText } from "../../naming.ts"
import type { Report } from "./report.ts"

/** What was searched before it was said that no entry was found. A notice searched begins with its id. */
export const searchView = (search: SearchRecord, { result, words, places, subjects }: Report) => {
  const notices = new Map(result.notices.map((notice) => [notice.id, notice]))
  return {
    notices: search.notices.map((searched) => {
      const [id = searched] = searched.split(" ")
      const notice = notices.get(id)
      return {
        name: notice ? (notice.title ?? notice.url) : searched,
        digest: notice?.digest ?? "",
        place: places.get(id),
      }
    }),
    names: search.names,
    hosts: search.hosts,
    nearest: search.nearest.map(({ entry, why }) => ({
      quote: subjects.get(entry) ?? entry,
      why: reasonText(why, words),
      place: places.get(entry),
    })),
  }
}
