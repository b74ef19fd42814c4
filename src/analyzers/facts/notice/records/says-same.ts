import { allComparable, comparable } from "../plain-text.ts"
import type { Reading } from "../reading.ts"

/** 前号に同じ, 上記の送信先と同一です: what stands before says the same, in the words of rules and contracts too. */
const asBefore =
  /^(上記?|左記?|前[号項記者]|直[上前]|前の(行|項目|欄))(の(もの|内容|とおり|通り|送信先|事業者|情報|項目|目的))?[とに]?(同じ|同様|同一|準じる|準ずる)(です|とする|とします|である)?$/u

/** Whether a value only says that it is what stands above it (同上). */
export function saysSame(text: string, { vocabulary }: Reading): boolean {
  const said = comparable(text.replace(/[（(].*[)）]$/u, "")).replace(/。$/u, "")
  const bare = said.replace(/の(情報|項目|内容)$/u, "")
  return allComparable(vocabulary.sameAsAbovePhrases).includes(bare) || asBefore.test(said)
}
