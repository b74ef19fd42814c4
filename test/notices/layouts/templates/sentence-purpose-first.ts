import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<p>当社は、${purposeIn(one, manners)}のため、${one.operator}の${one.service}を利用し、${listed(one, manners)}を${one.operator}に送信しています。</p>`,
)
