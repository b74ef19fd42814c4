import type { Prose } from "../prose.ts"
import type { Frame } from "./dashboard.ts"
import { renderPage } from "./shell.ts"

/** What a page can fail with. */
export type Trouble = keyof Prose["dashboard"]["troubles"]

/** A page that says why there is none, and what to do. */
export const renderTrouble = (trouble: Trouble, frame: Frame): string =>
  renderPage(
    {
      template: "dashboard-trouble",
      title: (t) => t.troubles[trouble].title,
      view: (t) => t.troubles[trouble],
    },
    frame,
  )
