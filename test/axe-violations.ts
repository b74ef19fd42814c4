import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { AxeResults } from "axe-core"
import type { Page } from "playwright"

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/**
 * What axe objects to on a page with everything folded opened, a line each. axe runs in the page's own world, which a
 * policy keeps closed: open the page with `bypassCSP`.
 */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(async (runOnly) => {
    for (const details of document.querySelectorAll("details")) details.open = true
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return axe.run({ resultTypes: ["violations"], runOnly })
  }, rules)
  return violations.map(({ id, nodes }) => [`${id}:`, ...nodes.slice(0, 3).map(({ html }) => html)].join(" "))
}
