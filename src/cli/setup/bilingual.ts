/** One thing said to people in both languages. */
export interface Bilingual {
  readonly ja: string
  readonly en: string
}
