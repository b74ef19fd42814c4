import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<h3>${one.service}</h3><p>当サイトでは、${one.operator}が提供する「${one.service}」を使用しています。送信される情報は、${listed(one, manners)}です。これらの情報は、${purposeIn(one, manners)}のために利用します。</p>`,
)
