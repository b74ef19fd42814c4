import type { SchemaNode } from "./settings-json-schema.ts"

type Path = readonly (string | number)[]

/** A key that no setting has, where it stands, and the keys that could have stood there. */
export interface UnknownKey {
  readonly path: Path
  readonly known: readonly string[]
}

/** Every key of `value`, at any depth, that the schema does not name. */
export function unknownKeys(value: unknown, schema: SchemaNode, path: Path = []): readonly UnknownKey[] {
  if (Array.isArray(value)) return value.flatMap((item, i) => inItems(item, schema, [...path, i]))
  if (typeof value !== "object" || value === null) return []
  const properties = propertiesOf(schema)
  if (properties === undefined) return []
  const known = Object.keys(properties)
  return Object.entries(value).flatMap(([key, inner]) => {
    const node = Object.hasOwn(properties, key) ? properties[key] : undefined
    return node === undefined ? [{ path: [...path, key], known }] : unknownKeys(inner, node, [...path, key])
  })
}

function inItems(item: unknown, schema: SchemaNode, path: Path): readonly UnknownKey[] {
  const items = branches(schema).flatMap((branch) => branch.items ?? [])
  return items.length === 0 ? [] : unknownKeys(item, { anyOf: items }, path)
}

function propertiesOf(schema: SchemaNode): Readonly<Record<string, SchemaNode>> | undefined {
  const all = branches(schema).flatMap((branch) => branch.properties ?? [])
  return all.length === 0 ? undefined : Object.assign({}, ...all)
}

function branches(schema: SchemaNode): readonly SchemaNode[] {
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap(branches)
}
