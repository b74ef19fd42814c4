import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<p>本サービスは、${one.service}（${one.operator}）に対し、${listed(one, manners)}を送信します。送信された情報は、${purposeIn(one, manners)}のために利用されます。</p>`,
)
