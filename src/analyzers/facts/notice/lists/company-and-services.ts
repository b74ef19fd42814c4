import { type Line, linesOf, type Section } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import type { Reading } from "../reading.ts"
import type { Listed } from "./listed.ts"

const longestName = 40

/** Google LLC over a list of nothing but names, wherever it stands. */
function isCompanyOverServices(
  { source, role, title, children }: Section,
  { names, roleOf }: Reading,
): boolean {
  if (source !== "item" || role !== undefined || title === undefined || !names.isCompany(title.text))
    return false
  const lines = children.flatMap(linesOf)
  const isName = ({ text }: Line) =>
    text.length <= longestName && !/[。：:、]/u.test(text) && roleOf(text) === undefined
  const isSure = hasCompanyForm(title.text) || lines.some(({ text }) => names.isService(text))
  return lines.length > 0 && lines.every(isName) && isSure
}

/** giscus over GitHub, Inc. alone: its company. */
function companyUnderService(
  { source, role, title, children }: Section,
  { names, roleOf }: Reading,
): Line | undefined {
  if (source !== "item" || role !== undefined || title === undefined) return undefined
  const [line, ...more] = children.flatMap(linesOf)
  const isPair =
    line !== undefined && more.length === 0 && names.isCompany(line.text) && hasCompanyForm(line.text)
  return isPair && !names.isCompany(title.text) && roleOf(title.text) === undefined ? line : undefined
}

/** The company and the services of a list item that holds nothing but their names; undefined for any other. */
export function companyAndServices(section: Section, reading: Reading): readonly Listed[] | undefined {
  if (isCompanyOverServices(section, reading)) return servicesUnder(section)
  const maker = companyUnderService(section, reading)
  return maker === undefined ? undefined : [{ operator: maker.text, service: section.title?.text ?? "" }]
}

function servicesUnder({ title, children }: Section): readonly Listed[] {
  return children.flatMap(linesOf).map(({ text }) => ({ operator: title?.text ?? "", service: text }))
}
