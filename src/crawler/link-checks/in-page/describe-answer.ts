/// <reference lib="dom" />

/** What a document says of itself at its beginning. */
export interface DescribedAnswer {
  readonly url: string
  readonly title: string
  readonly language: string
  readonly text: string
}

/** Self-contained: it is sent as text. */
export function describeAnswer(mostCharacters: number): DescribedAnswer {
  return {
    url: location.href,
    title: document.title.slice(0, 500),
    language: document.documentElement.lang.slice(0, 40),
    // biome-ignore lint/performance/useDomNodeTextContent: what scripts and styles hold is not said to anyone.
    text: (document.body?.innerText ?? "").replace(/\s+/g, " ").slice(0, mostCharacters),
  }
}
