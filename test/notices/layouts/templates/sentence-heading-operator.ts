import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<h3>${one.operator}</h3><p>${purposeIn(one, manners)}のため、${one.service}を導入しており、${listed(one, manners)}を同社に送信しています。</p>`,
)
