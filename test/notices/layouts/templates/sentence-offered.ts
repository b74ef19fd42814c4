import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<p>当サイトでは、${purposeIn(one, manners)}を目的として、${one.operator}が提供する${one.service}を利用しています。${one.service}の利用に伴い、${listed(one, manners)}が${one.operator}に送信されます。</p>`,
)
