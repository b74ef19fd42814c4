import type { ReadEntry } from "../notice/entries/read-entry.ts"

type Worded = Pick<ReadEntry, "operator" | "service" | "information" | "purposeWords" | "quote">

/** All an entry says, NFKC, without names and addresses, which are excused from being plain. */
export function statedWords({ quote, ...names }: Worded): string {
  return withoutNames(quote, names)
}

/** What an entry says of information and purposes only, NFKC, without the table's own headers. */
export function itemWords({ information, purposeWords, ...names }: Worded): string {
  const { own, destination, unassigned } = purposeWords
  return withoutNames([...new Set([...information, ...own, ...destination, ...unassigned])].join("\n"), names)
}

const address = /https?:\/\/\S+|[\w-]+(?:\.[\w-]+)+(?:\/\S*)?/gu

function withoutNames(text: string, { operator, service }: Pick<Worded, "operator" | "service">): string {
  return [operator, service]
    .flatMap((name) => name?.normalize("NFKC") || [])
    .reduce((rest, name) => rest.replaceAll(name, " "), text.normalize("NFKC"))
    .replace(address, " ")
}
