import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<h3>${purposeIn(one, manners)}のため</h3><ul><li>${one.service}（${one.operator}）：${listed(one, manners)}</li></ul>`,
)
