import { asShown } from "../plain-text.ts"
import { isCompanyAlone, isPhrase } from "./company-name.ts"
import type { NameKinds } from "./name-kinds.ts"
import { isDone, isKindOfService, saysWhatFor } from "./says-what-for.ts"

/** The names of a text, and the words beside them that only say what is done. */
export interface NamesApart {
  readonly names: string
  readonly does: readonly string[]
}

const before: readonly RegExp[] = [
  /^【(?<done>[^【】]{2,30})】\s*(?<name>\S.*)$/u,
  /^(?<done>[^：:「『（(]{2,30}?)(?:\s?[：:｜|—―]\s?|\s[-–]\s)(?<name>\S.*)$/u,
  /^(?<done>[^：:「『（(]{2,30}?)の(?:ため|目的)の\s?(?<name>\S.*)$/u,
  /^(?<done>[^：:「『（(]{2,30}?)[「『](?<name>[^「『」』]{2,40})[」』](?<rest>[（(][^（()）]+[）)])?$/u,
  /^(?<done>[^：:（(]{2,30}?)[（(](?<name>[^（()）]+|[^（()）]+[（(][^（()）]+[）)])[）)]$/u,
]
/** What one of these patterns, or words of use, needs; most texts hold none. */
const holdsSign = /[\s：:｜|—―「『（(【]|の(?:ため|目的)の|による|について|の(?:ご?利用|使用|導入)/u

const apartBySpace = /^(?<done>[^\s（(]{2,30}?)\s(?<name>\S.*)$/u

/**
 * 予約システム - X／Y社, 【アクセス解析】X, 解析ツール「X」（Y社）, 解析（X／Y社）, X（Y社、ヒートマップ解析）: a heading or cell says what is done
 * beside its names. A text with nothing but what is done stays as it is.
 */
export function namesApart(text: string, kinds: NameKinds): NamesApart {
  const plain = asShown(text.replace(/[〔＜]/gu, "（").replace(/[〕＞]/gu, "）"))
  if (!holdsSign.test(plain)) return { names: plain, does: [] }
  const used = withoutUse(plain, kinds)
  const behind = nameBehind(used.names, kinds)
  const within: string[] = []
  const names = asShown(
    behind.names.replace(/(?<=\S)\s?[（(]([^（()）]+)[）)]/gu, (bracket, words: string, at: number) => {
      const { names: kept, does } = bracketApart(words, behind.names.slice(0, at), kinds)
      within.push(...does)
      return does.length === 0 ? bracket : kept
    }),
  )
  return names === ""
    ? { names: plain, does: [] }
    : { names, does: [...behind.does, ...within, ...used.does] }
}

function nameBehind(text: string, kinds: NameKinds): NamesApart {
  const says = (words: string) => isDone(asShown(words), kinds)
  const isSure = (done: string, name: string) =>
    kinds.isFunction(asShown(done)) || !isCompanyAlone(name.replace(/^[^：:]*[：:]/u, ""))
  for (const pattern of before) {
    const { done = "", name = "", rest = "" } = pattern.exec(text)?.groups ?? {}
    if (name !== "" && says(done) && !says(name) && isSure(done, name))
      return { names: asShown(name + rest), does: [asShown(done)] }
  }
  const { done = "", name = "" } = apartBySpace.exec(text)?.groups ?? {}
  const isNamed = (kinds.isCompany(name) || kinds.isService(name)) && !isPhrase(name)
  return isNamed && kinds.isFunction(done) ? { names: name, does: [done] } : { names: text, does: [] }
}

/** Google アナリティクスの利用について（Google LLC）, X（Y社）による広告効果測定 */
function withoutUse(text: string, kinds: NameKinds): NamesApart {
  const plain = text.replace(/(?<=\S)\s?(?:の(?:ご?利用|使用|導入)(?:について)?|について)(?=[（(]|$)/u, "")
  const [, name = "", done = ""] = /^(.{2,60})による([^（()）]{2,20})$/u.exec(plain) ?? []
  const isApart = name !== "" && saysWhatFor(done, kinds)
  return isApart ? { names: asShown(name), does: [done] } : { names: plain, does: [] }
}

/** The bracket as it stays: without the words of what is done; Google（フォント、マップ） names products in parts. */
function bracketApart(within: string, outer: string, kinds: NameKinds): NamesApart {
  if (kinds.isFunction(within) || isKindOfService(within, kinds)) return { names: "", does: [within] }
  const parts = within.split(/[、,／/]\s?/u)
  const isJoined = (part: string) => kinds.isFunction(part) && kinds.isService(`${outer}${part}`)
  if (parts.length > 1 && !kinds.isService(outer) && parts.some(isJoined)) return { names: within, does: [] }
  const does = parts.filter((part) => saysWhatFor(part, kinds))
  const [name, ...more] = parts.filter((part) => !does.includes(part))
  return name === undefined || more.length > 0 ? { names: within, does: [] } : { names: `（${name}）`, does }
}
