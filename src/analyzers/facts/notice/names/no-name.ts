import { hasCompanyForm } from "./company-name.ts"
import type { NameKinds } from "./name-kinds.ts"

/** Sentences, conditions and what is only told of (皆様に関する個人情報), and those that stand for anybody. */
const nobody =
  /(ます|です|ません|した|ため|こと|場合|とき|下さい|ください|情報|データ|^その他の?(事業者|会社|者|サービス)?)[。：:]?$/u
/** A sentence as long as this tells of someone (…のため、X社が提供するYを利用します). */
const longestNaming = 40
const endsAsSentence = /(ます|です|ません|した)。?$/u
const particle = /[はがをに]/u
/** ©2024 X Inc. at the foot of the page. */
const copyright = /^(©|\(c\)|copyright)/iu
const bracketAtEnd = /[（(][^（()）]*[）)]。?$/u

/** Whether a line under a label of the destination names nobody. */
export function saysNobody(name: string, { isCompany }: NameKinds): boolean {
  if (copyright.test(name)) return true
  if (name.length > longestNaming && endsAsSentence.test(name) && particle.test(name)) return true
  const bare = name.replace(bracketAtEnd, "")
  return [name, bare].some((text) => nobody.test(text)) && !hasCompanyForm(name) && !isCompany(name)
}
