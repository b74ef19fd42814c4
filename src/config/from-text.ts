import { parse, YAMLParseError } from "yaml"
import { type SchemaNode, SETTINGS_SCHEMA } from "./settings-json-schema.ts"

/**
 * The value a setting gets from a line of text (environment, flag). Text stays text; numbers and truth values are
 * read as such; a list is written with commas (headers: one per line); anything else as in the file.
 */
export function fromText(key: string, text: string): unknown {
  const node = SETTINGS_SCHEMA.properties?.[key]
  if (node === undefined || takes(node, "string")) return text
  if (key === "header") return text.split(/\r?\n/).filter((line) => line !== "")
  const value = read(text)
  return typeof value === "string" && takes(node, "array") ? listed(text) : value
}

/** Text that is not YAML stays text, and the schema then says what was expected. */
function read(text: string): unknown {
  try {
    return parse(text)
  } catch (error) {
    if (error instanceof YAMLParseError) return text
    throw error
  }
}

function listed(text: string): readonly string[] {
  return text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "")
}

function takes(node: SchemaNode, type: string): boolean {
  return node.type === type || (node.anyOf ?? []).some((branch) => takes(branch, type))
}
