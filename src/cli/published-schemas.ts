import { Comparison } from "../analyzers/result/comparison.ts"
import { Inventory } from "../analyzers/result/inventory.ts"
import { RegisterCheck } from "../analyzers/result/register.ts"
import { Survey } from "../analyzers/result/survey.ts"
import { SurveyDiff } from "../analyzers/result/survey-diff.ts"
import { Result } from "../analyzers/result.ts"
import { App } from "../config/app.ts"
import { Settings } from "../config/settings.ts"
import { Evidence } from "../crawler/evidence.ts"
import type { PublishedSchema } from "../reports/json/published-schema.ts"

/** The one whose fields are explained in a document. */
export const documented: PublishedSchema = {
  file: "report.schema.json",
  title: "gaibu report.json",
  schema: Result,
}

/** The schemas published in `schema/`, each made from the one the code parses with. */
export const publishedSchemas: readonly PublishedSchema[] = [
  documented,
  { file: "diff.schema.json", title: "gaibu diff.json", schema: Comparison },
  { file: "evidence.schema.json", title: "gaibu evidence.json", schema: Evidence },
  { file: "inventory.schema.json", title: "gaibu inventory.json", schema: Inventory },
  { file: "register.schema.json", title: "gaibu register.json", schema: RegisterCheck },
  { file: "survey.schema.json", title: "gaibu survey.json", schema: Survey },
  { file: "survey-diff.schema.json", title: "gaibu survey-diff.json", schema: SurveyDiff },
  { file: "app-yml.schema.json", title: "gaibu app.yml", schema: App },
  { file: "gaibu-yml.schema.json", title: "gaibu.yml", schema: Settings },
]
