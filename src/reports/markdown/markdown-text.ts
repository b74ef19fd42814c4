/** Signs that mean something inside a line of Markdown, in a table cell, or as an address that links itself. */
const signs = /[\\`*_{}[\]<>#|~&!:@$]/g

/** Text as itself inside a line or a table cell of Markdown: every sign that could be markup is written with a backslash. */
export const markdownText = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(signs, (sign) => `\\${sign}`)
    .replace(/\bwww\./gi, (word) => `${word.slice(0, -1)}\\.`)

/** A link; the address is one that was found openable, its own signs percent-encoded. */
export const markdownLink = (text: string, address: string): string =>
  `[${markdownText(text)}](<${new URL(address).href.replace(/[<>\\|\s]/g, encodeURIComponent)}>)`
