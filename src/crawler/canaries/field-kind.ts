import type { CanaryKind } from "../evidence/canary.ts"
import type { FormField } from "../page/in-page/form-fields.ts"

/** What a field asks for; undefined for one that is left alone: secrets, payment, numbers, dates. */
export function fieldKind(field: FormField): CanaryKind | undefined {
  if (!typed.has(field.type)) return undefined
  const words = `${field.name} ${field.id} ${field.label} ${field.placeholder}`
  if (/^cc-|password|one-time-code/.test(field.autocomplete) || secret.test(words)) return undefined
  const byBrowser = kinds.find(({ autocomplete }) => autocomplete.test(field.autocomplete))
  if (byBrowser) return byBrowser.kind
  if (field.type === "email") return "email"
  const byWords = kinds.find(({ asks, not }) => asks.test(words) && !not?.test(words))
  return byWords?.kind ?? (field.type === "tel" ? "phone" : "text")
}

const typed: ReadonlySet<string> = new Set(["text", "email", "tel", "search", "textarea"])
const secret =
  /password|passwd|\bpass\b|card|cvv|cvc|captcha|\botp\b|token|パスワード|暗証|カード|認証(コード|番号)|口座|マイナンバー/i

interface KindOfField {
  readonly kind: CanaryKind
  /** Of the attribute `autocomplete` (HTML, autofill). */
  readonly autocomplete: RegExp
  readonly asks: RegExp
  readonly not?: RegExp
}

const kinds: readonly KindOfField[] = [
  { kind: "email", autocomplete: /\bemail$/, asks: /e-?mail|メール|\bmail/i },
  { kind: "postal_code", autocomplete: /\bpostal-code$/, asks: /zip|post(al)?[-_ ]?(code|no)|郵便/i },
  { kind: "phone", autocomplete: /\btel(-|$)/, asks: /\btel|phone|mobile|電話|携帯/i },
  {
    kind: "address",
    autocomplete: /\b(street-address|address-)/,
    asks: /address|住所|番地|建物|市区町村/i,
  },
  {
    kind: "name",
    autocomplete: /(^|\s)(name|given-name|family-name)$/,
    asks: /(^|[^a-z])((full|first|last|your|user)[-_ ]?)?(name|sei|mei|kana)(?![a-z])|氏名|名前|姓|お名|フリガナ|ふりがな|(^|\s)名(\s|$)/i,
    not: /company|organi[sz]ation|user[-_ ]?name|login|会社|法人|団体|屋号|ユーザー名|ログイン/i,
  },
]
