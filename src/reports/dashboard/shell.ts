import { dashboardShell, fillTemplate } from "../html/templates.ts"
import { fill, type Prose, proseOf } from "../prose.ts"
import { allVisible } from "../visible.ts"
import type { Frame } from "./dashboard.ts"

/** A page of the dashboard: the template of its body, what it shows, and its title. */
export interface DashboardPage {
  readonly template: string
  readonly title: (t: Prose["dashboard"]) => string
  readonly view: (t: Prose["dashboard"], prose: Prose) => object
}

/** The whole page. Everything shown is escaped, with unseen characters written out. */
export const renderPage = ({ template, title, view }: DashboardPage, frame: Frame): string => {
  const prose = proseOf(frame.language)
  const t = prose.dashboard
  const root = { page: "", t: prose, d: t, csrf: frame.csrf, language: frame.language }
  const body = fillTemplate(template, { ...root, ...allVisible(view(t, prose)) })
  return fillTemplate("dashboard-layout", {
    ...root,
    ...dashboardShell,
    title: fill(t.pageTitle, { title: title(t) }),
    body,
    hasQueue: frame.hasQueue,
    canLeave: frame.canLeave,
    other: frame.language === "ja" ? { code: "en", name: "English" } : { code: "ja", name: "日本語" },
    switchTo: withLanguage(frame.here, frame.language === "ja" ? "en" : "ja"),
  })
}

/** The same page in the other language. */
const withLanguage = (here: string, language: string): string => {
  const url = new URL(here, "http://dashboard.invalid")
  url.searchParams.set("lang", language)
  return url.pathname + url.search
}
