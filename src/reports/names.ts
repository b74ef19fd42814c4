/** A name in both languages of the reports. */
export interface Name {
  readonly ja: string
  readonly en: string
}

/** How an article is cited and where its text can be read. `text` is the article's own words, in Japanese. */
export interface ArticleName {
  readonly cite: string
  readonly citeEn: string
  readonly title: string
  readonly url: string
  readonly text: string
}

/**
 * Names for the ids a result carries, filled by the caller from its knowledge. An id without a name is shown as
 * it is, so a result made with newer knowledge can still be reported.
 */
export interface Names {
  readonly categories: Readonly<Record<string, Name>>
  readonly purposes: Readonly<Record<string, Name>>
  readonly functions: Readonly<Record<string, Name>>
  readonly articles: Readonly<Record<string, ArticleName>>
}
