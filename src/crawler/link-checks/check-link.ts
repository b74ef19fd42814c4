import type { LinkCheck } from "../evidence.ts"
import { asExpression } from "../page/as-expression.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import { outside } from "../visit/go-to.ts"
import { isRefusedOutside } from "../visit/refused-outside.ts"
import { failureOf, navigationFailure, VisitFailure } from "../visit/visit-failure.ts"
import { within } from "../visit/within.ts"
import type { DocumentOnly } from "./document-only.ts"
import { type DescribedAnswer, describeAnswer } from "./in-page/describe-answer.ts"
import type { LinkToCheck } from "./links-to-check.ts"

const limitMs = 10_000
/** Characters kept of what a document says. */
const mostCharacters = 2000

/** Opens one link and tells what came. */
export async function checkLink(link: LinkToCheck, documents: DocumentOnly): Promise<LinkCheck> {
  try {
    const answer = await within(open(link.url, documents), limitMs, () => {
      throw new VisitFailure("timeout", `No document within ${limitMs / 1000} s.`)
    })
    return { ...link, ...answer }
  } catch (error) {
    return { ...link, ...documents.answered, failure: failureOf(error) }
  }
}

async function open(url: string, documents: DocumentOnly): Promise<Partial<LinkCheck>> {
  const page = await documents.opened
  const loaded = documents.nextLoad()
  const { errorText, isDownload } = await page.send("Page.navigate", { url })
  const { answered } = documents
  // A file to be kept, or an error without a page, answers all the same; the browser's own page for it never loads.
  if (answered && (isDownload || errorText || answered.status >= 400)) return { ...answered, finalUrl: url }
  if (errorText && documents.publicOnly && isRefusedOutside(errorText, documents.asked ?? url))
    throw outside(new URL(documents.asked ?? url).host)
  if (errorText) throw navigationFailure(errorText)
  await loaded
  if (!/html/.test(documents.answered?.mimeType ?? "")) return { ...documents.answered, finalUrl: url }
  const expression = asExpression(describeAnswer, mostCharacters)
  const { url: finalUrl, ...said } = (await evaluateApart(page, page.id, expression)) as DescribedAnswer
  return { ...documents.answered, finalUrl, ...said }
}
