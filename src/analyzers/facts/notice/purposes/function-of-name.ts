import type { NameMention } from "../names/name-mentions.ts"
import type { Reading } from "../reading.ts"
import { namesPurpose } from "./read-purposes.ts"

const before =
  /([^、。「」()がはを\s]{2,20}?)(?:ツール|サービス|システム|ソフト|プログラム|機能|基盤|API|SDK)(?:である|の|の1つである)?[「『"(\s]*$/u
const after = /^[」』")]*(?:による|を(?:利用|使用)した)([^、。をがは「」()]{2,16}?)(?=を|のため|。|$)/u

/**
 * Adds what a name's own words say it does: アクセス解析ツール「X」, Xによるアクセス解析, X社（広告配信）. It is a purpose where the text gives
 * no other.
 */
export function withFunction(text: string, mention: NameMention, { purposes, names }: Reading): NameMention {
  const { from, to, operator, service, ...rest } = mention
  const isBracketed = service !== undefined && text.slice(from, to).includes(`(${service}`)
  if (operator !== undefined && isBracketed && names.isFunction(service) && !names.isService(service))
    return { ...rest, from, to, operator, does: service }
  const name = [service, operator].find((each) => each !== undefined && text.slice(from, to).includes(each))
  const at = name === undefined ? from : text.indexOf(name, from)
  const said = [before.exec(text.slice(Math.max(0, at - 40), at))?.[1], after.exec(text.slice(to))?.[1]]
  const does = said
    .map((words) => words?.replace(/^.*(?:による|する|した|の)(?=.)/u, "") ?? "")
    .find((words) => words.length > 1 && namesPurpose(words, purposes))
  return does === undefined ? mention : { ...mention, does }
}
