import { createHash } from "node:crypto"
import { readFileSync } from "node:fs"
import Handlebars from "handlebars"
import { type Language, proseOf } from "../prose.ts"
import type { Draft, DraftRow } from "./draft.ts"
import notice from "./notice-words.json" with { type: "json" }

const read = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8")

const css = read("draft.css")

/** No script, nothing from elsewhere. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(css).digest("base64")}'; base-uri 'none'; form-action 'none'`

// Strict: a field the view does not have is a mistake of ours, never an empty place in a draft.
const handlebars = Handlebars.create()
handlebars.registerPartial("row", handlebars.compile(read("row.hbs"), { strict: true }))
const page = handlebars.compile(read("page.hbs"), { strict: true })

/** The draft as one page of HTML that can be put up as it is: no script, readable on a phone. Every text is escaped. */
export const renderDraftHtml = (draft: Draft, language: Language): string => {
  const { draft: t, punctuation } = proseOf(language)
  const rows = draft.rows.map(rowView)
  const toJudge = draft.toJudge.map(rowView)
  const { list, colon } = punctuation
  const remarks = [...draft.rows, ...draft.toJudge].map((row) => ({
    ...row,
    hosts: row.hosts.join(list),
    tags: row.tags.join(list),
  }))
  const leftOut = draft.leftOut.map((one) => ({ ...one, hosts: one.hosts.join(list) }))
  return page({
    ...{ css, policy, language, t, notice, colon },
    draft: { ...draft, operator: draft.operator ?? "", rows, toJudge, leftOut },
    remarks,
  })
}

const rowView = ({ title, lead = "", fields }: DraftRow) => {
  const labels = proseOf("ja").draft.fields
  return {
    title,
    lead,
    fields: fields.map(({ key, lines, link = "", check }) => ({
      label: labels[key],
      lines,
      link,
      mark: check ? notice.check : "",
    })),
  }
}
