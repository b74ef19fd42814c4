import { act } from "./phrase-patterns.ts"

const taken = "(?:利用|使用|採用|導入|用い|使っ|使い|使う|使わ)"
const placed = "(?:埋め?込|組み?込|設置|置[いき]|入れ|読み?込)"

/** What is used: a name known, as its mark, or words in Latin letters. */
const named = "(?:[\\ue000-\\uefff]|[A-Z][\\w.]*[a-z][\\w.]*)"
/** 地図の表示にはXを使用しています, 会場の案内にXを埋め込んでおり; an act stands before what it is done with. */
const forAct = new RegExp(
  `^([^をがは、\\ue000-\\uefff]{2,24}?)に(?:は|も|あたり|おいて)?\\s?${named}[^、]*(?:${taken}|${placed})`,
  "u",
)
/** エラーの原因を調べるのにXを使い, 人気のページを知りたいのでXを入れて: a clause does. */
const forClause = new RegExp(
  `^([^は、\\ue000-\\uefff]{2,40}(?:[うくぐすつぬぶむる]の(?=に)|たい(?=ので|から)))(?:には?|ので|から)、?\\s?${named}[^、]*(?:${taken}|${placed})`,
  "u",
)
/** 配信はXによるもので, 予約の受付はXを利用しています */
const bySubject = new RegExp(
  `^([^をがは、\\ue000-\\uefff]{2,24}?)は${named}(?:(?:に|を)(?:よ[りる]|${taken})|で(?:す|あり|行))`,
  "u",
)
/** 会場案内, 商品紹介: what is done, though no verb is made of it here. */
const further =
  /(案内|紹介|募集|応募|受講|購入|注文|発送|集客|公開|投稿|閲覧|交流|申込|申し?込み|問い?合わ?せ)$/u

/** What a phrase that names something says it is used for; `phrase`: names as marks. */
export function usedFor(phrase: string): string | undefined {
  const [, clause] = forClause.exec(phrase) ?? []
  if (clause !== undefined) return clause.replace(/の$/u, "")
  const [, words = ""] = forAct.exec(phrase) ?? bySubject.exec(phrase) ?? []
  return act.test(words) || further.test(words) ? words : undefined
}
