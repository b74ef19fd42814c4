import type { ClaimSource } from "../../analyzers/explain/claim-source.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Prose } from "../../reports/prose.ts"
import type { Words } from "../words.ts"

/** A label with what stands beside it; a long value goes on under itself. */
export type Row = readonly [label: string, value: string]

/** What the parts of the answer are written with. */
export interface Telling {
  readonly words: Words
  readonly prose: Prose
  readonly knowledge: Knowledge
  /** The number a source is referred to by; it is listed at the end. */
  readonly cite: (source: ClaimSource | undefined) => string
}
