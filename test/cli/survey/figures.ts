import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { Survey } from "../../../src/analyzers/result/survey.ts"

/** The figures in a survey's folder, without the times and ids of the machine. */
export async function figuresIn(folder: string): Promise<Omit<Survey, "id" | "createdAt" | "finishedAt">> {
  const survey = Survey.parse(JSON.parse(await readFile(join(folder, "survey.json"), "utf8")))
  const { id: _, createdAt: __, finishedAt: ___, sites, ...rest } = survey
  return { ...rest, sites: sites.map(({ scan: ____, ...site }) => site) }
}
