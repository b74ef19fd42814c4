import { exactTerm } from "./find-terms.ts"
import { splitSentences } from "./plain-text.ts"
import type { ReadEntry } from "./read-entry.ts"
import type { Reading } from "./reading.ts"

/** In use here (使用しています, 読み込みます), or sent there (に送信されます); what others do is told in the passive. */
const inUse =
  /^[^。]{0,60}?(?:を|も|により|によって|で|に|へ|と)[^。]{0,40}?(?:(?:利用|使用|導入|採用|設置|活用)(?:し(?:て(?:い|お)|ます)|する)|読み込み?(?:み|ん)|用いて|送信(?:し|され)ま|送信されて|送られ|通信し(?:ま|て)|通信が発生)/u
const others = /(委託|多くの(?:サイト|企業)|一般(?:に|的)|使われて|ブラウザの設定)/u
const denied = /(ません|ない)。?$/u

/**
 * Whether running text of a document that does not call itself a notice still states a send: one sentence says that
 * the site uses something of a company or service the knowledge has, or sends to it, and says what is sent or what for.
 */
export function tellsOfUse(entry: ReadEntry, reading: Reading): boolean {
  const { operator, service, information, purposeWords, status, self, quote } = entry
  if (self || status !== "current") return false
  if (information.length === 0 && Object.values(purposeWords).flat().length === 0) return false
  if (!isKnown(entry, reading)) return false
  const names = [service, operator].filter((name) => name !== undefined).map((name) => name.normalize("NFKC"))
  return splitSentences(quote.normalize("NFKC")).some(
    (sentence) =>
      !denied.test(sentence) && !others.test(sentence) && names.some((name) => isUsed(name, sentence)),
  )
}

function isUsed(name: string, sentence: string): boolean {
  const at = sentence.lastIndexOf(name)
  return at >= 0 && inUse.test(sentence.slice(at + name.length))
}

function isKnown({ operator = "", service = "" }: ReadEntry, { companies, names }: Reading): boolean {
  return exactTerm(operator, companies).length > 0 || names.isService(service)
}
