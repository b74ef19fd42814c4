import { type HostOperator, sureFunction } from "../../config/knowledge/host-operator.ts"
import type { Knowledge } from "../../config/knowledge/knowledge.ts"
import type { Vendor } from "../../config/knowledge/vendor.ts"
import type { KnownDestination } from "../../reports/draft/draft-knowledge.ts"
import { knownCompany } from "./known-service.ts"

/** What our own rows say of a company's hosts; the purposes only where all its hosts are for one thing. */
export function knownRow(
  rows: readonly HostOperator[],
  company: Vendor | undefined,
  knowledge: Knowledge,
): KnownDestination {
  const functions = new Set(rows.map(sureFunction))
  const [only] = functions
  const expected =
    only === undefined || functions.size > 1 ? undefined : knowledge.functions.functions[only]?.purposes
  const purposes = expected === undefined ? undefined : { value: expected, sure: false }
  return {
    ...(company === undefined ? {} : knownCompany(company)),
    operatorSure: rows.every(({ confidence }) => confidence !== "low"),
    ...(purposes === undefined ? {} : { purposes, purposesDestination: purposes }),
  }
}
