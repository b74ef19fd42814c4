import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import Handlebars from "handlebars"
import { helpers } from "./helpers.ts"

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8")

const handlebars = Handlebars.create()

for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper)

const names = readdirSync(new URL("templates/", import.meta.url))
  .filter((file) => file.endsWith(".hbs"))
  .map((file) => file.slice(0, -".hbs".length))

// Strict: a field the view does not have is a mistake of ours, never an empty place in a report.
const compiled = new Map(
  names.map((name) => {
    const template = handlebars.compile(read(`templates/${name}.hbs`), { strict: true })
    handlebars.registerPartial(name, template)
    return [name, template]
  }),
)

/** Fills a template of `templates/` by its name. Everything is escaped except what `layout` and `part` put in. */
export const fillTemplate = (name: string, view: object): string => {
  const template = compiled.get(name)
  if (!template) throw new Error(`no template named ${name}`)
  return template(view)
}

const digest = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`

const styles = [
  "base",
  "tables",
  "cover",
  "overview",
  "work",
  "cards",
  "sections",
  "choices",
  "time-and-gaps",
  "wide",
  "narrow",
  "print",
]

const cssOf = (names: readonly string[]): string =>
  names.map((name) => read(`assets/css/${name}.css`)).join("")
const scriptOf = (name: string): string => `"use strict";(() => {\n${read(`assets/${name}.js`)}})()`
const script = scriptOf("script")

/**
 * The style and script every page carries in itself, and the policy that lets nothing else in. Pictures come
 * from the report's own folder: `'self'` over HTTP, `file:` from a disk or file share.
 */
const shellOf = (css: string) =>
  ({
    css,
    script,
    policy: [
      "default-src 'none'",
      "img-src 'self' file:",
      `style-src ${digest(css)}`,
      `script-src ${digest(script)}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join("; "),
  }) as const

/** The shell of a report's pages. */
export const shell = shellOf(cssOf(styles))

/** That of what is made from several results: with columns for before and after. */
export const shellOfSeveral = shellOf(cssOf([...styles, "several"]))

/** That of a survey's figures. */
export const shellOfSurvey = shellOf(cssOf([...styles, "several", "survey"]))

const dashboardCss = cssOf([...styles, "dashboard"])
const progressScript = scriptOf("progress")

/** The shell of the dashboard's pages: they send forms to their own server and ask it how far scans are. */
export const dashboardShell = {
  css: dashboardCss,
  script: progressScript,
  policy: [
    "default-src 'none'",
    `style-src ${digest(dashboardCss)}`,
    `script-src ${digest(progressScript)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; "),
} as const
