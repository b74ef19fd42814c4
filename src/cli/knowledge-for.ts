import type { Knowledge } from "../config/knowledge/knowledge.ts"
import type { Names } from "../reports/names.ts"
import type { Context } from "./context.ts"
import { KnowledgeFailure } from "./knowledge-failure.ts"

/** All data files, checked. Rejects with a `KnowledgeFailure` that names every broken place. */
export async function knowledgeFor({ stages }: Context): Promise<Knowledge> {
  const loaded = await stages.loadKnowledge()
  if (!loaded.ok) throw new KnowledgeFailure(loaded.problems)
  return loaded.knowledge
}

/** The names a report shows for ids. */
export function namesOf({ information, purposes, functions, law }: Knowledge): Names {
  return {
    categories: information.categories,
    purposes: purposes.purposes,
    functions: functions.functions,
    articles: Object.fromEntries(
      Object.entries(law.articles).map(([key, article]) => [key, { ...article, text: article.text ?? "" }]),
    ),
  }
}
