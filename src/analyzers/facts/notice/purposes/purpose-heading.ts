import { withoutMarks } from "../labels/label.ts"
import type { Reading } from "../reading.ts"
import { act } from "../sentences/phrase-patterns.ts"

/** Chapters of a policy end in words of doing too (個人情報の管理). */
const ofChapter =
  /(情報|データ|cookie|クッキー|第三者|外部|開示|委託|安全|送信|規約|本人|権利|について$|お?知らせ|連絡先|運営|ポリシー|提供|保存|管理|事業法|に基づく)/iu

/** アクセス解析, お手本動画の再生, 広告を表示するために: a heading that says what for, and names neither a chapter nor anyone. */
export function purposeHeading(text: string, { roleOf, names }: Reading): string | undefined {
  const whole = withoutMarks(text).replace(/(?<=ため)に$|に?ついて$/u, "")
  const bare = whole.replace(/のため$|の目的$/u, "")
  if (bare.length > 30 || roleOf(bare) !== undefined || names.isCompany(bare) || names.isService(bare))
    return undefined
  if (names.isFunction(bare) || (bare !== whole && !ofChapter.test(bare))) return bare
  if (/[るう]ため$/u.test(whole)) return roleOf(whole) === undefined ? whole : undefined
  return act.test(bare) && !ofChapter.test(bare) ? bare : undefined
}
