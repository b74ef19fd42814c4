import type { Line } from "../layout/outline.ts"
import type { Reading } from "../reading.ts"

/**
 * An address, or a link that is called by where it leads (こちら, プライバシーポリシー, 送信を停止する), states
 * nothing. A sentence is kept as written; whether it states a purpose is for the matching.
 */
export function isLinkOnly({ text, links }: Line, { names }: Reading): boolean {
  const rest = [...links.map((link) => link.text), ...(text.match(/https?:\/\/[^\s、。）)」]+/gu) ?? [])]
    .filter(Boolean)
    .reduce((left, each) => left.replace(each, ""), text)
  if (rest === text || /[\p{L}\p{N}]/u.test(rest)) return false
  if (/(ます|です|ません|ください|下さい)。?$/u.test(text)) return false
  return leads.test(text) || names.isCompany(text)
}

const leads = /(https?:|こちら|ポリシー|規約|オプトアウト|停止|無効|詳細|詳しく|policy|privacy|opt-?out)/iu
