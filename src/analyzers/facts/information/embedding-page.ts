import type { RecordedSend } from "../../../crawler/evidence.ts"
import type { ExtractedItem } from "./extracted-item.ts"

/**
 * What a frame of another site's sees as its referrer is the page that shows it: the page viewed, and not the one
 * viewed before. Browsers tell frames no more of it than the site by default.
 */
export function ofEmbeddingPage(item: ExtractedItem, send: RecordedSend): ExtractedItem {
  if (item.category !== "referrer" || item.where === "header" || !isOfFrame(send)) return item
  const [told, page] = [URL.parse(item.raw ?? ""), URL.parse(send.page)]
  if (!told || !page || told.origin !== page.origin) return item
  const isPage = told.pathname === "/" ? told.search === "" : told.pathname === page.pathname
  return isPage ? { ...item, category: "page_url", reason: "value-is-page-address", basis: "value" } : item
}

/** Whether a script of a frame of another site sent it. The address of the frame itself was made by the page. */
function isOfFrame({ frame, page, resourceType }: RecordedSend): boolean {
  const origin = URL.parse(frame?.url ?? "")?.origin
  return resourceType !== "Document" && origin !== undefined && origin !== URL.parse(page)?.origin
}
