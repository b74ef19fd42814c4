import { findStatement } from "../../../../src/analyzers/facts/match/find-statement.ts"
import type { Sought, Statement } from "../../../../src/analyzers/facts/match/statement.ts"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "../notice/known.ts"

const knowledge = knownFacts()

export interface Row {
  readonly operator: string
  readonly service?: string
  readonly information?: string
  readonly purpose?: string
}

export function table(...rows: readonly Row[]): string {
  const cells = rows.map(
    ({
      operator,
      service = "",
      information = "閲覧したページのURL、Cookie等に保存される識別子",
      purpose = "アクセス解析",
    }) => `<tr><td>${operator}</td><td>${service}</td><td>${information}</td><td>${purpose}</td></tr>`,
  )
  return `<h1>外部送信ポリシー</h1><table><tr><th>送信先</th><th>サービス名</th><th>送信される情報</th><th>利用目的</th></tr>${cells.join("")}</table>`
}

/** A service of the bundled knowledge as a destination. */
export function service(id: string, categories: readonly string[] = ["page_url", "cookie_id"]): Sought {
  const [vendorId, serviceId] = id.split("/")
  const vendor = knowledge.vendors.find((each) => each.id === vendorId)
  const found = vendor?.services.find((each) => each.id === serviceId)
  if (vendor === undefined || found === undefined) throw new Error(`${id} is not in the knowledge`)
  return {
    id,
    vendor,
    service: found,
    hosts: found.endpoints.map(({ host }) => host),
    categories: [
      ...categories.map((category) => ({ category, metadataOnly: false })),
      { category: "ip_address", metadataOnly: true },
    ],
  }
}

export function unknown(hosts: readonly string[], operator?: string): Sought {
  return {
    id: `domain:${hosts[0]}`,
    hosts,
    ...(operator === undefined ? {} : { operator }),
    categories: [{ category: "page_url", metadataOnly: false }],
  }
}

export function stated(sought: Sought, html: string, complete = true): Statement {
  return findStatement(sought, { notices: [readNotice(candidate(html), knowledge)], complete }, knowledge)
}
