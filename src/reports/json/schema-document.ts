import { z } from "zod"
import meanings from "./meanings.json" with { type: "json" }
import { type PublishedSchema, publishedSchemaText } from "./published-schema.ts"

const Node = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  required: z.array(z.string()).optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})
type Node = z.infer<typeof Node>

/** One field of a record: its place, what may stand there, and whether it may be left out. */
export interface Field {
  readonly path: string
  readonly value: string
  readonly optional: boolean
}

/** Every field of a published schema, in its order. Provisions have the same fields each and are named once. */
export const fieldsOf = (published: PublishedSchema): readonly Field[] => {
  const all = below(Node.parse(JSON.parse(publishedSchemaText(published))), "")
  return all.filter(({ path }, at) => all.findIndex((one) => one.path === path) === at)
}

const below = (node: Node, path: string): readonly Field[] =>
  Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const place = (path === "" ? key : `${path}.${key}`).replace(
      /(?<=\.provisions\.)(item\d|main)(?=\.|$)/,
      "*",
    )
    const whole = Node.parse(child)
    const optional = !(node.required ?? []).includes(key)
    return [{ path: place, value: valueText(whole), optional }, ...below(innermost(whole), place)]
  })

const innermost = (node: Node): Node => (node.items === undefined ? node : innermost(Node.parse(node.items)))

const valueText = (node: Node): string => {
  if (node.items !== undefined) return `list of ${valueText(Node.parse(node.items))}`
  if (node.enum !== undefined) return node.enum.map((one) => `\`${String(one)}\``).join(", ")
  if (node.const !== undefined) return `\`${String(node.const)}\``
  if (node.anyOf !== undefined) return node.anyOf.map((one) => valueText(Node.parse(one))).join(" or ")
  return [node.type ?? "any"].flat().join(" or ")
}

/** Fields without a meaning, and meanings without a field. */
export const unexplained = (fields: readonly Field[]): readonly string[] => {
  const paths = new Set(fields.map(({ path }) => path))
  return [
    ...[...paths].filter((path) => !Object.hasOwn(meanings, path)),
    ...Object.keys(meanings).filter((path) => !paths.has(path)),
  ]
}

/** The document of the result's fields, as Markdown. Throws where a field has no meaning yet. */
export const schemaDocument = (published: PublishedSchema): string => {
  const fields = fieldsOf(published)
  const open = unexplained(fields)
  if (open.length > 0) throw new Error(`src/reports/json/meanings.json: ${open.join(", ")}`)
  const explained: Readonly<Record<string, string>> = meanings
  const rows = fields.map(
    ({ path, value, optional }) =>
      `| \`${path}\`${optional ? " (may be absent)" : ""} | ${value} | ${explained[path]} |`,
  )
  return [head, "| field | value | meaning |", "| --- | --- | --- |", ...rows, ""].join("\n")
}

const head = `# report.json

The result of a scan: UTF-8, camelCase. Made by \`npm run schemas\` from the schema the code parses with; do not edit.
\`a.b\` is the field \`b\` of \`a\`, or of each element where \`a\` is a list. A field that may be absent says so.
For programs: [the JSON Schema](../schema/report.schema.json). Ids of categories, purposes and functions are keys of the
knowledge (\`gaibu knowledge check\`).
`
