import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<p>お客様が当サイトを閲覧すると、${listed(one, manners)}が、${purposeIn(one, manners)}のため、${one.operator}（サービス名：${one.service}）に送信されます。</p>`,
)
