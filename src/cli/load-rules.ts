import { readdir } from "node:fs/promises"
import type { Rule } from "../analyzers/rules/rule.ts"

const folder = new URL("../analyzers/rules/", import.meta.url)

/** Files of the folder that are not rules themselves. */
const notRules = new Set(["rule", "apply-rules"])

/**
 * Loads every rule from its folder; the file's name is the rule's id. Throws when a file does not export `rule`
 * or its id differs from its name: the package is broken then, and no scan should run with rules missing.
 */
export async function loadRules(): Promise<readonly Rule[]> {
  const files = (await readdir(folder)).filter((file) => /(?<!\.d)\.(ts|js)$/.test(file))
  const names = files.map((file) => file.replace(/\.(ts|js)$/, "")).filter((name) => !notRules.has(name))
  return Promise.all(
    names.sort().map((name) => loadRule(name, files.find((file) => file.startsWith(`${name}.`)) ?? name)),
  )
}

async function loadRule(name: string, file: string): Promise<Rule> {
  const { rule } = (await import(new URL(file, folder).href)) as { rule?: Rule }
  if (rule?.id !== name)
    throw new Error(`src/analyzers/rules/${file}: expected an exported rule with the id ${name}`)
  return rule
}
