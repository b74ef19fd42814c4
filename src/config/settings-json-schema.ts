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
export const SETTINGS_SCHEMA = jsonSchemaOf(Settings, "gaibu.yml")

/** The schema of a file that people write, under the file's name. */
export function jsonSchemaOf(
  schemaOf: z.ZodType,
  title: string,
): Readonly<Record<string, unknown>> & SchemaNode {
  const schema = z.toJSONSchema(schemaOf, {
    io: "input",
    override: ({ jsonSchema }) => {
      if (jsonSchema.properties !== undefined) jsonSchema.additionalProperties = false
    },
  })
  return { ...schema, title } as Readonly<Record<string, unknown>> & SchemaNode
}
