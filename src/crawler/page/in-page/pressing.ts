/// <reference lib="dom" />

/** Words that say what may be pressed, all compared without white space, NFKC, in lower case. */
export interface PressWords {
  /** Parts of a label that name the notice. */
  readonly notice: readonly string[]
  /** Parts of a label that speak of what a notice states: it names the notice where it is called as a page of it is. */
  readonly noticeParts: readonly string[]
  /** Whole labels of what leads to it. */
  readonly noticeLabels: readonly string[]
  /** Parts of a label that lead to privacy pages and the rules of the site. */
  readonly rules: readonly string[]
  readonly menu: readonly string[]
  /** Whole labels of what opens the rest of a text. */
  readonly more: readonly string[]
  /** Whole labels of what opens a choice of languages. */
  readonly languages: readonly string[]
  /** Whole labels of what opens settings. */
  readonly settings: readonly string[]
  /** Parts of a label of what may buy, log in, submit, consent or switch; and whole labels. */
  readonly never: readonly string[]
  readonly neverLabels: readonly string[]
}

/** What the calls in one document share; in a script world of our own, so gone with the document. */
export interface World {
  gaibuSeen?: WeakMap<Element, string>
  gaibuControls?: Element[]
  /** What was in sight before anything was pressed. */
  gaibuArrived?: WeakSet<Element>
}
