import type { OpenPage } from "../visit/open-page.ts"

/** How long ago the document came that the page shows now, in ms. */
export function sinceDocument({ recorder }: OpenPage): number {
  const came = recorder.documents.findLast(({ top }) => top)?.at ?? 0
  return Date.now() - recorder.startedAt - came
}
