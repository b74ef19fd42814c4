import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Vocabulary } from "../../../config/knowledge/vocabulary.ts"
import { buildLexicon, exactTerm, findTerms, type Lexicon } from "./information/find-terms.ts"
import { type InformationWords, informationWords } from "./information/read-information.ts"
import { type Labels, labelReader } from "./labels/label.ts"
import { hasCompanyForm } from "./names/company-name.ts"
import { functionReader } from "./names/function-words.ts"
import { knownCompanies } from "./names/known-companies.ts"
import type { NameKinds } from "./names/name-kinds.ts"
import { productOfBrand } from "./names/product-of-brand.ts"
import { comparable } from "./plain-text.ts"
import { namesPurpose, type PurposeTerms, purposeTerms } from "./purposes/read-purposes.ts"
import { rememberAll } from "./remember.ts"

/** Everything reading needs from the knowledge, made once. */
export interface Reading extends Labels {
  readonly vocabulary: Vocabulary
  readonly information: InformationWords
  readonly purposes: PurposeTerms
  readonly names: NameKinds
  /** Companies by id: every name by which the notice may mean the company. */
  readonly companies: Lexicon
  /** Services by `vendor/service`. */
  readonly services: Lexicon
}

const made = new WeakMap<Knowledge, Reading>()

export function readingOf(knowledge: Knowledge): Reading {
  const known = made.get(knowledge)
  if (known !== undefined) return known
  const reading = make(knowledge)
  made.set(knowledge, reading)
  return reading
}

/** The same reading for one page: what its labels and names are is read once. */
export function forOnePage(reading: Reading): Reading {
  const { isCompany, isService, isFunction } = reading.names
  return {
    ...reading,
    roleOf: rememberAll(reading.roleOf),
    matterOf: rememberAll(reading.matterOf),
    names: {
      isCompany: rememberAll(isCompany),
      isService: rememberAll(isService),
      isFunction: rememberAll(isFunction),
    },
  }
}

function make(knowledge: Knowledge): Reading {
  const companies = knownCompanies(knowledge)
  const services = buildLexicon(
    knowledge.vendors.flatMap((vendor) =>
      vendor.services.map(
        ({ id, name, aliases }) => [`${vendor.id}/${id}`, [name.ja, name.original, ...aliases]] as const,
      ),
    ),
  )
  const isCompany = (text: string) =>
    hasCompanyForm(text) || exactTerm(text.replace(/社$/u, ""), companies).length > 0
  const information = informationWords(knowledge)
  const purposes = purposeTerms(knowledge)
  const isService = (text: string) =>
    comparable(text) !== "" &&
    (findTerms(text, services).length > 0 || productOfBrand(text, companies) !== undefined)
  return {
    vocabulary: knowledge.vocabulary,
    roleOf: labelReader(knowledge.vocabulary, isCompany),
    matterOf: (text) => {
      if (isCompany(text) || isService(text)) return "party"
      if (findTerms(text, information.lexicon).length > 0) return "information"
      return namesPurpose(text, purposes) ? "purpose" : undefined
    },
    information,
    purposes,
    names: { isCompany, isService, isFunction: functionReader(knowledge.vocabulary, purposes) },
    companies,
    services,
  }
}
