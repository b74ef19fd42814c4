import { informationOf } from "../hand.ts"
import { purposeIn, sentencesFor } from "../prose.ts"
import { each } from "../template.ts"

export default sentencesFor(
  (one, manners) =>
    `<h3>${one.service}</h3><p>当サイトでは、${purposeIn(one, manners)}のため、${one.operator}が提供する${one.service}を利用しています。</p><p>送信される情報は次のとおりです。</p><ul>${each(
      informationOf(one, manners),
      (item) => `<li>${item}</li>`,
    )}</ul>`,
)
