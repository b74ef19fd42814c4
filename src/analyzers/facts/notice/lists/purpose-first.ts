import { nameMentions } from "../names/name-mentions.ts"
import { asShown } from "../plain-text.ts"
import { namesPurpose } from "../purposes/read-purposes.ts"
import type { Reading } from "../reading.ts"
import { act } from "../sentences/phrase-patterns.ts"

/**
 * アクセス解析：X（Y社）, 決済代行：Z: an item that says what for before it says who. `isList`: others beside it are of
 * a list of those used, so that any words for what is done will do. `undefined` for any other text.
 */
export function purposeFirst(
  text: string,
  isList: boolean,
  reading: Reading,
): { readonly purpose: string; readonly name: string } | undefined {
  const [, said = "", named = ""] = /^([^：:（(。]{2,30})\s*[：:]\s*([^：:。]{2,80})$/u.exec(text) ?? []
  const [purpose, name] = [asShown(said), withoutKind(asShown(named), reading)]
  const isSaid = purpose !== "" && saysWhatFor(purpose, isList, reading)
  return isSaid && isName(name, isList, reading) ? { purpose, name } : undefined
}

function saysWhatFor(text: string, isList: boolean, { roleOf, names, purposes }: Reading): boolean {
  if (roleOf(text) !== undefined || names.isCompany(text) || names.isService(text)) return false
  return names.isFunction(text) || namesPurpose(text, purposes) || (isList && act.test(text))
}

/** Resend（メール配信サービス） names Resend. */
function withoutKind(text: string, { names }: Reading): string {
  const [, bare = "", within = ""] = /^([^（(]+)[（(]([^（()）]+)[）)]$/u.exec(text) ?? []
  const isKind = bare !== "" && !names.isCompany(within) && !names.isService(within)
  return isKind && (names.isFunction(within) || /(サービス|ツール|基盤|会社)$/u.test(within))
    ? asShown(bare)
    : text
}

/** Someone is named from its first letter on; beside others any name in Latin letters will do. */
function isName(text: string, isList: boolean, reading: Reading): boolean {
  const [first] = nameMentions(text.normalize("NFKC"), reading)
  return first?.from === 0 || (isList && /^[A-Z][\w.]*( [A-Z][\w.]*){0,3}$/u.test(text))
}
