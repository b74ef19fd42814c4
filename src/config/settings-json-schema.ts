import { z } from "zod"
import { Settings } from "./settings.ts"

/** The part of JSON Schema that says which keys an object may have. */
export interface SchemaNode {
  readonly type?: string
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
}

/** JSON Schema (draft 2020-12) of `gaibu.yml`, for editors; no key beyond those named is allowed anywhere. */
export const SETTINGS_SCHEMA = settingsJsonSchema()

function settingsJsonSchema(): Readonly<Record<string, unknown>> & SchemaNode {
  const schema = z.toJSONSchema(Settings, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false
    },
  })
  return { ...schema, title: "gaibu.yml" } as Readonly<Record<string, unknown>> & SchemaNode
}
