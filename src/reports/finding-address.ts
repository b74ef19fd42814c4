import type { Result } from "../analyzers/result.ts"

/** The address a finding is shown at: of the page or notice it is about, else of the target. */
export const findingAddresses = (result: Result): ((subject: string) => string) => {
  const known = new Map([
    ...result.visits.map(({ id, url }) => [id, url] as const),
    ...result.notices.flatMap(({ id, url, entries }) => [
      [id, url] as const,
      ...entries.map((entry) => [entry.id, url] as const),
    ]),
  ])
  return (subject) => known.get(subject) ?? (isAddress(subject) ? subject : result.target.url)
}

const isAddress = (text: string): boolean => /^https?:\/\//i.test(text) && URL.canParse(text)
