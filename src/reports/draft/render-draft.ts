import type { Language } from "../prose.ts"
import type { Draft } from "./draft.ts"
import { renderDraftCsv } from "./render-csv.ts"
import { renderDraftHtml } from "./render-html.ts"
import { renderDraftMarkdown } from "./render-markdown.ts"

/** The formats a draft can be written in; the id is the ending of the file. */
export const draftFormats = ["html", "md", "csv"] as const
export type DraftFormat = (typeof draftFormats)[number]

const renderers: Readonly<Record<DraftFormat, (draft: Draft, language: Language) => string>> = {
  html: renderDraftHtml,
  md: renderDraftMarkdown,
  csv: renderDraftCsv,
}

/** The draft as text, UTF-8, with the remarks for its reader in the given language. */
export const renderDraft = (draft: Draft, format: DraftFormat, language: Language): string =>
  renderers[format](draft, language)
