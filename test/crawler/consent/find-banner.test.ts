import { type Browser, chromium, type Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { findBanners } from "../../../src/crawler/consent/in-page/find-banner.ts"
import type { FoundBanner } from "../../../src/crawler/consent/in-page/found-banner.ts"
import { consentWordsOf } from "../../../src/crawler/consent/words.ts"
import { programExpression } from "../../../src/crawler/page/as-expression.ts"
import { bundledKnowledge } from "../../analyzers/evidence-builder.ts"
import { testBrowser } from "../test-browser.ts"
import { banners, decoys } from "./banner-variants.ts"

const words = consentWordsOf(bundledKnowledge().vocabulary)
const looking = programExpression(findBanners, words, { top: true, body: false, opened: false })
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: testBrowser().path, args: ["--no-sandbox"] })
  page = await browser.newPage()
})
afterAll(async () => browser?.close())

/** The surest banner on the page, and what each of its buttons means by the page itself. */
async function lookAt(
  html: string,
): Promise<{ readonly found: FoundBanner | undefined; readonly means: string[] }> {
  // The window stays, and with it the numbers of the last page's elements.
  await page.evaluate("globalThis.gaibuConsent = []")
  await page.setContent(html, { waitUntil: "commit" })
  const [found] = (await page.evaluate(looking)) as readonly FoundBanner[]
  const numbers = found?.buttons.map(({ index }) => index) ?? []
  const means = await page.evaluate(
    (all) =>
      all.map((index) => {
        const element = (globalThis as unknown as { gaibuConsent: Element[] }).gaibuConsent[index]
        const marked = element?.matches("[data-means]") ? element : element?.querySelector("[data-means]")
        return marked?.getAttribute("data-means") ?? ""
      }),
    numbers,
  )
  return { found, means }
}

describe("a banner", () => {
  it.each(banners)("is found, and each of its buttons told: $name", async ({ html }) => {
    const { found, means } = await lookAt(html)
    const told = found?.buttons.flatMap(({ label, role, leaves }, i) =>
      means[i] || (leaves === undefined && role !== "other") ? [`${label}: ${role}`] : [],
    )
    const right = found?.buttons.flatMap(({ label }, i) =>
      means[i] ? [`${label}: ${wordFor(means[i])}`] : [],
    )
    const wanted = [...html.matchAll(/data-means=\\?"(\w+)/g)].filter(
      ([, what]) => !/^(never|hidden)$/.test(what ?? ""),
    )
    expect(told).toEqual(right)
    expect(means.filter((one) => one && one !== "never")).toHaveLength(wanted.length)
  })
})

/** What only a shop may press is unsafe wherever it stands. */
function wordFor(means: string): string {
  return means === "never" ? "unsafe" : means
}

describe("what is no banner", () => {
  it.each(decoys)("is not taken for one: $name", async ({ html }) => {
    const { found } = await lookAt(html)
    expect(found?.text).toBeUndefined()
  })
})
