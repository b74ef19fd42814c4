import type { PageSnapshot } from "../../../crawler/evidence.ts"

/** Labels under which a page names its own operator; 会社名 and the like head tables of other companies as well. */
const ofOperator = /運営|Operated by/u

const form =
  "(?:株式会社|有限会社|合同会社|合資会社|相互会社|(?:一般|公益)(?:社団|財団)法人|独立行政法人|国立研究開発法人)"
const word = "[^\\s、,，。.・|/()「」:]{1,40}?"
const latin = "[A-Z][\\w&' .-]{0,60}?,? (?:Inc|LLC|Ltd|Co|Corp|Corporation|K\\.K)"
const end = "(?=[\\s、,，。.・|/()「」]|$)"
const company = `(?:${form} ?${word}|${word}${form}|${latin})${end}`

/**
 * The companies that the service's own pages name as their operator (運営会社：株式会社…). A page that names several
 * is not read: it lists services, and theirs are other companies'.
 */
export function companiesOnPages(
  pages: readonly PageSnapshot[],
  labels: readonly string[],
): readonly string[] {
  const words = labels.filter((label) => ofOperator.test(label)).sort((a, b) => b.length - a.length)
  const stated = new RegExp(`(?:^|[\\s|/・])(?:${words.join("|")})(?:\\s*:\\s*|\\s+)(${company})`, "gu")
  const found = pages.flatMap(({ text }) => {
    const names = [...plain(text).matchAll(stated)].map(([, name = ""]) => name)
    const several = new Set(names.map((name) => name.replace(/\s/gu, ""))).size > 1
    return several ? [] : names.slice(0, 1)
  })
  return [...new Set(found)]
}

function plain(text: string): string {
  return text.normalize("NFKC").replaceAll("(株)", "株式会社").replaceAll("(有)", "有限会社")
}
