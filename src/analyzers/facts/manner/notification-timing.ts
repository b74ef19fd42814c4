import type { Evidence, NoticeCandidate, Visit } from "../../../crawler/evidence.ts"
import type { Assessment } from "../../result.ts"
import { withoutFragment } from "../reach.ts"

/** Whether a notification stood on the screen before the first send of its page that needs one. */
export type NotificationTiming = "before" | "after" | "unknown"

/** When a notification that was shown on arrival came, held against the sends of the visits to its page. */
export function notificationTiming(
  { url, finalUrl, shownAt }: Pick<NoticeCandidate, "url" | "finalUrl" | "shownAt">,
  { visits }: Pick<Evidence, "visits">,
  assessments: readonly Assessment[],
): NotificationTiming {
  if (shownAt === undefined) return "unknown"
  const pages = new Set([url, finalUrl].map(withoutFragment))
  const needing = new Set(assessments.filter(({ need }) => need === "main").flatMap(({ sends }) => sends))
  const times = visits
    .filter(({ kind, finalUrl: shown }) => kind === "page" && pages.has(withoutFragment(shown)))
    .flatMap((visit) => needingTimes(visit, needing))
  return times.some((at) => at < shownAt) ? "after" : "before"
}

function needingTimes({ id, sends }: Visit, needing: ReadonlySet<string>): readonly number[] {
  return sends.filter((send) => needing.has(`${id}/${send.id}`)).map(({ at }) => at)
}
