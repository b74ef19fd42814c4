import { type Document, isCollection, isSeq, parseDocument, type YAMLSeq } from "yaml"
import type { RegisterCheck, RegisterRow } from "../../analyzers/result/register.ts"
import type { Words } from "../../reports/naming.ts"
import { fill } from "../../reports/prose.ts"
import { visible } from "../../reports/visible.ts"

/** A settings file's text with further entries in its register, and how many were added. */
export interface Extended {
  readonly text: string
  readonly added: number
}

/**
 * Adds an entry for every destination that was seen and is not listed, at the end of `register:`; what is there stays as it
 * is, comments included. What only the operator knows is left open: nothing seen is allowed by being written down.
 */
export function addToSettings(text: string, check: RegisterCheck, words: Words): Extended {
  const rows = check.rows.filter(({ listed, seen }) => !listed && seen === "yes")
  if (rows.length === 0) return { text, added: 0 }
  const document = parseDocument(text)
  const register = registerIn(document)
  for (const row of rows) {
    const entry = document.createNode(entryOf(row))
    entry.commentBefore = ` ${commentOf(row, check.day, words)}`
    register.add(entry)
  }
  return { text: document.toString({ lineWidth: 0 }), added: rows.length }
}

/** An empty list in one line would stay in one line. */
function registerIn(document: Document): YAMLSeq {
  const found = document.get("register")
  if (isSeq(found)) {
    if (isCollection(found) && found.items.length === 0) found.flow = false
    return found
  }
  const made = document.createNode([]) as YAMLSeq
  made.flow = false
  document.set("register", made)
  return made
}

function entryOf({ destination, service, country }: RegisterRow) {
  return {
    destination,
    ...(service === undefined ? {} : { name: visible(service) }),
    relation: "unclassified",
    ...(country.entity !== undefined && /^[A-Z]{2}$/.test(country.entity) ? { country: country.entity } : {}),
  }
}

/** On one line, whatever the names are. */
function commentOf(row: RegisterRow, day: string, { prose }: Words): string {
  const { register: t } = prose
  const name = visible(
    `${row.operator ?? row.destination} / ${row.service ?? row.hosts.slice(0, 2).join(", ")}`,
  )
  const reached =
    row.reached === "chained"
      ? fill(t.reachedBy, { by: row.loadedBy.join(" → ") || t.nobody })
      : t.reached[row.reached]
  return fill(t.comment, { name, day, reached: visible(reached) }).replace(/[\r\n]+/g, " ")
}
