import type { Comparison, Direction } from "../../analyzers/result/comparison.ts"
import { fillTemplate, shellOfSeveral } from "../html/templates.ts"
import type { Names } from "../names.ts"
import { wordsOf } from "../naming.ts"
import type { Language } from "../prose.ts"
import { allVisible } from "../visible.ts"
import { comparisonView } from "./comparison-view.ts"

/** How a comparison or an inventory is worded. */
export interface Wording {
  readonly language: Language
  readonly names: Names
}

/** The icon and colour a direction shares with the verdicts. */
const badges: Readonly<Record<Direction, string>> = { worse: "absent", better: "stated", neutral: "unknown" }

/** The comparison as one page that works from a disk, offline and without script. Every text is escaped. */
export const renderComparisonHtml = (comparison: Comparison, { language, names }: Wording): string => {
  const words = wordsOf(language, names)
  const shown = allVisible(comparison)
  const view = comparisonView(shown, words)
  const groups = view.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => ({ ...row, badge: badges[row.direction] })),
  }))
  const t = words.prose
  const body = fillTemplate("comparison", { page: "index.html", t, language, view: { ...view, groups } })
  const { before, after } = shown
  const title = `${t.comparison.documentTitle} — ${[...new Set([before.url, after.url])].join(" / ")}`
  return fillTemplate("layout", { ...shellOfSeveral, language, t, title, body })
}
