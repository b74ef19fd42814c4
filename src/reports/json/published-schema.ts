import { z } from "zod"

/** A schema to publish: its file name in `schema/`, what it describes, and the zod schema it is made from. */
export interface PublishedSchema {
  readonly file: string
  readonly title: string
  readonly schema: z.ZodType
}

/**
 * The JSON Schema (draft 2020-12) of a record as text. It describes what may be written into the file: fields
 * with a default may be left out, and fields of later versions are let through.
 */
export const publishedSchemaText = ({ title, schema }: PublishedSchema): string => {
  const { $schema, ...body } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    // `readOnly` would tell editors that a person may not write the field; in the code it only means immutable.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly
    },
  })
  return `${JSON.stringify({ $schema, title, ...body }, null, 2)}\n`
}
