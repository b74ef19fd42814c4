/** 当社, 当サイト, 本サービス: the operator before a colon, and neither a receiver nor a label (当社の利用目的). */
const operatorItself =
  /^[・●○■◆]?\s*(?:当|弊|自社|運営|本(?:サイト|サービス|アプリ|ブログ))[^：:、。目情]{0,8}$/u

/** 利用目的：当サイト：アクセス解析／送信先：サービスの改善, whether or not 利用目的 stands before it. */
export function tellsSides(text: string): boolean {
  const [first = "", second = "", ...rest] = text.slice(0, 80).split(/[：:]/u)
  return operatorItself.test(first.trim()) || (rest.length > 0 && operatorItself.test(second.trim()))
}
