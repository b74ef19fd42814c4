import { foldedText } from "./folded-text.ts"

/** What a link does that is never opened by choice: it changes something, or leads into somebody's own account. */
const actions = [
  "log[-_]?(in|out|off)",
  "sign[-_]?(in|out|off|up)",
  "auth",
  "(add[-_]?(to[-_]?)?)?(cart|basket|bag|kago)",
  "checkout|purchase|buy|orders?|payment",
  "my[-_]?page|account|kaiin|taikai|withdraw(al)?",
  "unsubscribe|subscribe|delete|remove|destroy|cancel",
].join("|")
const inPath = new RegExp(`/(${actions})(/|$|\\.|;)`, "i")
const inQuery = new RegExp(`(^|[?&=/_-])(${actions})(?=$|[&=/_.-])`, "i")
/** Words on what changes something. */
export const changingWords: readonly string[] = [
  "ログアウト",
  "ログイン",
  "サインアウト",
  "サインイン",
  "会員登録",
  "新規登録",
  "カートに",
  "カートを見る",
  "買い物かご",
  "購入する",
  "購入手続",
  "注文する",
  "退会",
  "解約",
  "削除",
  "配信停止",
  "マイページ",
]
const words = changingWords.map(foldedText)
const englishWords = /^(log|sign) ?(in|out|off|up)$|^(add to )?cart$|^check ?out$|^buy( now)?$|^unsubscribe$/i

/** Whether opening a link might log out, buy, cancel or delete, by its address or its words. */
export function changesSomething(url: URL, text: string): boolean {
  if (inPath.test(url.pathname) || inQuery.test(url.search)) return true
  const folded = foldedText(text)
  return englishWords.test(text.trim()) || words.some((word) => folded.includes(word))
}
