import { Result } from "../../analyzers/result.ts"

/**
 * `report.json`: the result as UTF-8 text, two spaces deep, ended by a line feed. It is parsed with the schema
 * that the published JSON Schema is made from; a result that does not fit throws, since it must never be written.
 */
export const renderJson = (result: Result): string => `${JSON.stringify(Result.parse(result), null, 2)}\n`
