import { findInformation } from "../../../src/analyzers/facts/information/find-information.ts"
import { whatTheBrowserKnew } from "../../../src/analyzers/facts/information/what-the-browser-knew.ts"
import type { ParameterTable } from "../../../src/config/knowledge/tables.ts"
import type { Service } from "../../../src/config/knowledge/vendor.ts"
import { asEvidence } from "../../corpus/as-evidence.ts"
import type { LabelledRequest } from "../../corpus/read-corpus.ts"
import type { Claim } from "./claim.ts"

const wheres: Readonly<Record<string, Claim["where"]>> = {
  url: "url",
  path: "url",
  body: "body",
  frame: "body",
  cookie: "cookie",
}

/** What we say of a request: of its address, its body and its cookies; headers every request has are left out. */
export function ourClaims(
  request: LabelledRequest,
  dictionary: ParameterTable,
  service: Service | undefined,
): readonly Claim[] {
  const { send, visit, environment } = asEvidence(request)
  const known = whatTheBrowserKnew(visit, environment)
  const { items } = findInformation(send, { ...(service && { service }), dictionary, known })
  return items.flatMap(({ where, name = "", category, raw }) => {
    const place = wheres[where]
    return place ? [{ where: place, name, raw, categories: [category] }] : []
  })
}
