import { join } from "node:path"
import type { z } from "zod"
import type { KnowledgeTables } from "./knowledge.ts"
import { type ReadData, readDataFile } from "./read-data-file.ts"
import {
  CarrierTable,
  FunctionTable,
  InformationTable,
  Law,
  ParameterTable,
  PurposeTable,
  UmbrellaTable,
} from "./tables.ts"
import { Vocabulary } from "./vocabulary.ts"

/** Reads the tables that are not about one vendor from `folder`. */
export function readTables(folder: string): ReadData<KnowledgeTables> {
  const read = <T>(name: string, schema: z.ZodType<T>): ReadData<T> =>
    readDataFile({ path: join(folder, name), name, schema })
  const law = read("law.json", Law)
  const functions = read("functions.yml", FunctionTable)
  const information = read("information.yml", InformationTable)
  const purposes = read("purposes.yml", PurposeTable)
  const umbrellas = read("umbrellas.yml", UmbrellaTable)
  const parameters = read("parameters.yml", ParameterTable)
  const carriers = read("carriers.yml", CarrierTable)
  const vocabulary = read("vocabulary.yml", Vocabulary)
  const all = [law, functions, information, purposes, umbrellas, parameters, carriers, vocabulary]
  if (
    law.ok &&
    functions.ok &&
    information.ok &&
    purposes.ok &&
    umbrellas.ok &&
    parameters.ok &&
    carriers.ok &&
    vocabulary.ok
  ) {
    const value: KnowledgeTables = {
      law: law.value,
      functions: functions.value,
      information: information.value,
      purposes: purposes.value,
      umbrellas: umbrellas.value,
      parameters: parameters.value,
      carriers: carriers.value,
      vocabulary: vocabulary.value,
    }
    return { ok: true, value }
  }
  return { ok: false, problems: all.flatMap((one) => (one.ok ? [] : one.problems)) }
}
