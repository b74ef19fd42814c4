import type { Stages } from "../stages.ts"

/** Stages that find the browser and read knowledge and rules once for many scans; a failure is not remembered. */
export function remembered(stages: Stages): Stages {
  const browsers = new Map<string, ReturnType<Stages["findBrowser"]>>()
  const once = new Map<string, ReturnType<Stages["loadKnowledge"]>>()
  const rules = new Map<string, ReturnType<Stages["loadRules"]>>()
  return {
    ...stages,
    findBrowser: (path, say) => kept(browsers, path ?? "", () => stages.findBrowser(path, say)),
    loadKnowledge: (sources) =>
      sources === undefined || Object.keys(sources).length === 0
        ? kept(once, "", () => stages.loadKnowledge())
        : stages.loadKnowledge(sources),
    loadRules: () => kept(rules, "", stages.loadRules),
  }
}

function kept<T>(all: Map<string, Promise<T>>, key: string, find: () => Promise<T>): Promise<T> {
  const known = all.get(key)
  if (known !== undefined) return known
  const found = find()
  all.set(key, found)
  found.catch(() => all.delete(key)) // whoever asked is told
  return found
}
