import type { ReadEntry } from "../entries/read-entry.ts"
import { exactTerm } from "../information/find-terms.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { allComparable, comparable, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

const use =
  "(?:(?:利用|使用|導入|採用|設置|活用|搭載|実装|連携)(?:いた)?(?:し|する|さ)|使っ|使い|使う|読み込|用い|組み込|埋め込|通じて|介して|広告を(?:出し|表示し|配信し|掲載し))"
/** In use here (使用しています, 読み込みます), or sent there (に送信されます). */
const inUse = new RegExp(
  `^[^。]{0,60}?(?:を|も|により|によって|で|に|へ|と)[^。]{0,40}?(?:${use}|送信(?:し|され)|送られ|転送|通信し|通信が発生|接続し)`,
  "u",
)
/** X は…を収集します: told of what is in use. */
const collects =
  /^[^。とを]{0,12}(?:は|が)[^。]{0,100}?を[^。、]{0,20}(?:収集|取得|受け取|記録|計測|使用|利用)/u
/** 同社のサーバーへ…が送信されます, X が提供するツールを導入し: whole statements, whoever it is. */
const sent =
  /^[^。、をが]{0,24}(?:に|へ)[^。]{0,80}?(?:送信(?:し|され)|送られ|転送(?:し|され))|^社?(?:が(?:提供|運営|開発)する|の)[^。、]{0,40}を(?:利用|使用|導入|設置)し/u
/** 同社にもIPアドレスが届きます */
const arrives = /^[^。、をが]{0,24}(?:に|へ)も?、?[^。]{0,80}?(?:届き|届く|伝わ)/u
/** X から氏名を取得します: it comes from there. */
const gives = /^[^、。をが]{0,24}(?:から|より)[^。]*(?:取得|受け|受領)/u
/** 以下の事業者の広告を表示しています */
const announces = new RegExp(`(?:以下|次|下記)の[^。]*(?:${use}|表示し|送信|提供し)`, "u")
/** What others do is told in the passive; how to stop it, and what is commissioned, is no statement of use. */
const others =
  /(委託|多くの(?:サイト|企業)|一般(?:に|的)|使われて|ブラウザの設定|オプトアウト|無効(?:に|化)|拒否|停止)/u
/** 当社の広告配信を委託する第三者配信事業者 is sent to all the same. */
const advertising = /広告(?:の?(?:配信|掲載|表示))?を委託/gu
const denied = /(ません|ない|おらず|せず)。?$/u

/**
 * Whether running text of a document that does not call itself a notice still states a send: one sentence says that
 * the site uses something of a company or service the knowledge has, or sends to it, and says what is sent or what
 * for. Of others it must say that something is sent to them, outside chapters about other matters.
 */
export function tellsOfUse(entry: ReadEntry, reading: Reading): boolean {
  const { operator, service, information, purposeWords, status, self, quote } = entry
  if (self || status !== "current") return false
  if (information.length === 0 && Object.values(purposeWords).flat().length === 0) return false
  const names = [service, operator].filter((name) => name !== undefined).map((name) => name.normalize("NFKC"))
  const ways = isKnown(entry, reading)
    ? [inUse, collects, arrives]
    : isStranger(entry, reading)
      ? [sent, arrives]
      : []
  const sentences = splitSentences(quote.normalize("NFKC"))
  const isStated = (sentence: string) =>
    !denied.test(sentence) && !others.test(sentence.replace(advertising, ""))
  const isAnnounced = [entry.heading ?? "", ...sentences].some(
    (each) => announces.test(each) && isStated(each),
  )
  return (
    sentences.some((sentence) => isStated(sentence) && names.some((name) => isTold(name, sentence, ways))) ||
    (ways.length > 0 && isAnnounced && sentences.some((sentence) => isListed(names, sentence)))
  )
}

/** A name that begins an item under the sentence that leads to it, or is all of it. */
function isListed(names: readonly string[], sentence: string): boolean {
  const text = comparable(sentence.replace(/^[・●○■◆]\s*/u, ""))
  return names.some(
    (name) => text.startsWith(comparable(name)) || (text.length <= 60 && text.includes(comparable(name))),
  )
}

function isTold(name: string, sentence: string, ways: readonly RegExp[]): boolean {
  const at = sentence.lastIndexOf(name)
  const first = sentence.indexOf(name)
  return [at, first].some((from) => {
    const rest = sentence.slice(from + name.length)
    return from >= 0 && !gives.test(rest) && ways.some((way) => way.test(rest))
  })
}

/** X is too short a word to look for, and no other company's name. */
function isKnown({ operator = "", service = "" }: ReadEntry, { companies, names }: Reading): boolean {
  return operator === "X" || exactTerm(operator, companies).length > 0 || names.isService(service)
}

/** One the knowledge does not have, to which things are said to go: a company, or any name in a chapter of sending. */
function isStranger(
  { operator = "", information, heading = "" }: ReadEntry,
  { vocabulary }: Reading,
): boolean {
  if (information.length === 0) return false
  const title = comparable(heading)
  const says = (words: readonly string[]) => allComparable(words).some((word) => title.includes(word))
  const isOther = !hasCompanyForm(operator) || says(vocabulary.otherChapterWords)
  return says(vocabulary.sendingChapterWords) || !isOther
}
