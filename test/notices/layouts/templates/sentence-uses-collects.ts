import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<p>${one.service}は${one.operator}が提供するサービスです。当社は${one.service}を${purposeIn(one, manners)}のために利用しており、${listed(one, manners)}が送信されます。</p>`,
)
