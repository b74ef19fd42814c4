import type { ReadNotice } from "../notice/entries/read-entry.ts"
import { comparable, splitSentences } from "../notice/plain-text.ts"
import { companyNames, soughtNames } from "./company-names.ts"
import { type Look, namesIn } from "./match-entry.ts"
import { findNames } from "./names.ts"
import type { Searched, Sought } from "./statement.ts"
import { namesOfHosts } from "./states-host.ts"

/** What a document that is no notice says beside the name of something it uses, unless it is about such things as a whole. */
const speaksOfUse = /(利用|使用|送信|収集|取得|提供|導入|解析|分析|計測|測定|配信)/u
const isAboutTools = /(cookie|クッキー|外部送信|情報収集モジュール|アクセス解析)/iu

/** Googleマップは使っていません: what is not used is not sent. */
const deniesUse =
  /(使用|利用|設置|導入|送信|連携|組み込(んで)?|埋め込(んで)?|使(って)?|送(って)?)(は|し|を行って|行って)?(て|で)?(い?ません|おりません|いない|しません)/u

/** The longest words shown of a line. */
const longest = 120

/**
 * The words of the documents that name a destination though no entry read in them does, the first of them; undefined
 * where its name stands nowhere. What names it may state it in a way that was not understood: that it is missing must
 * not be said. `companyToo`: whether the company's name alone counts, as where no entry is about another service of it.
 */
export function namedInText(
  look: Look,
  { notices, others = [] }: Searched,
  companyToo: boolean,
): string | undefined {
  const wanted = namesOf(look.sought)
  const sentences = [
    ...notices.flatMap((notice) => saidIn(notice).all),
    ...others.flatMap((document) => saidIn(document).telling),
  ]
  const found = sentences.find(
    ({ text, plain }) =>
      wanted.some((name) => plain.includes(name)) && !deniesUse.test(text) && isNamed(text, look, companyToo),
  )
  return found?.text.slice(0, longest)
}

interface Sentence {
  readonly text: string
  /** In comparable form. */
  readonly plain: string
}

interface Said {
  readonly all: readonly Sentence[]
  /** Of a document that is no notice, what speaks of things used. */
  readonly telling: readonly Sentence[]
}

const known = new WeakMap<ReadNotice, Said>()

function saidIn(document: ReadNotice): Said {
  const said = known.get(document) ?? listSentences(document)
  known.set(document, said)
  return said
}

function listSentences({ texts }: ReadNotice): Said {
  const all = texts.flatMap(splitSentences).map((text) => ({ text, plain: comparable(text) }))
  const isAbout = all.some(({ text }) => isAboutTools.test(text))
  return { all, telling: isAbout ? all : all.filter(({ text }) => speaksOfUse.test(text)) }
}

const shortest = 3

/** Words of which any stands where it is named, also as the first part of a product's name. */
function namesOf(sought: Sought): readonly string[] {
  const { vendor, service } = sought
  const companies = vendor === undefined ? soughtNames(sought) : companyNames(vendor)
  const ofService = service === undefined ? [] : [service.name.ja, service.name.original, ...service.aliases]
  const names = [
    ...companies.flatMap(([, all]) => all),
    ...ofService,
    ...(sought.aliases ?? []),
    ...namesOfHosts(sought.hosts),
  ]
  return [...new Set(names.map(comparable))].filter((name) => name.length >= shortest)
}

function isNamed(text: string, look: Look, companyToo: boolean): boolean {
  const { sought, product } = look
  const { vendor, service } = sought
  const id = vendor?.id ?? sought.id
  const own = `${id}/${service?.id}`
  const names = namesIn(text, look)
  if (names.some((name) => !name.goesOn && (name.service === own || name.wide === own))) return true
  if (product !== undefined && findNames(text, product).length > 0) return true
  const ofOthers = names.some((name) => name.service?.startsWith(`${id}/`) === true)
  // What arrives at a host of no service that we know may be any product of the company.
  const isAny = service === undefined
  const isOnly = isAny || vendor?.services.length === 1
  const isCompany = names.some(
    ({ company, goesOn }) => company?.id === id && (isAny || !goesOn) && (isOnly || company.how !== "brand"),
  )
  return (companyToo && isCompany && !ofOthers) || (vendor === undefined && isCalledSo(text, sought))
}

/** A domain's own name as a word of the text (DeepSeek, for api.deepseek.com). */
function isCalledSo(text: string, { hosts }: Sought): boolean {
  const words = text.normalize("NFKC").match(/[A-Za-z][A-Za-z0-9-]*/gu) ?? []
  const names = namesOfHosts(hosts)
  return words.some((word) => names.has(comparable(word)))
}
