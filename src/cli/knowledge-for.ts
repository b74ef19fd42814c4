import type { Knowledge } from "../config/knowledge/knowledge.ts"
import type { KnowledgeSources, LoadedKnowledge } from "../config/knowledge/load-knowledge.ts"
import type { Names } from "../reports/names.ts"
import type { Context } from "./context.ts"
import { KnowledgeFailure } from "./knowledge-failure.ts"

/** All data files, checked. Rejects with a `KnowledgeFailure` that names every broken place. */
export async function knowledgeFor(context: Context): Promise<Knowledge> {
  return (await loadedKnowledgeFor(context)).knowledge
}

/** The same, with further folders of vendor files and what they took the place of. */
export async function loadedKnowledgeFor(
  { stages }: Context,
  sources: KnowledgeSources = {},
): Promise<LoadedKnowledge> {
  const loaded = await stages.loadKnowledge(sources)
  if (!loaded.ok) throw new KnowledgeFailure(loaded.problems)
  return loaded
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
