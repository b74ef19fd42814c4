import { listed, purposeIn, sentencesFor } from "../prose.ts"

export default sentencesFor(
  (one, manners) =>
    `<h3>${one.service}（${one.operator}）</h3><p>${purposeIn(one, manners)}のために利用しています。</p><p>送信される情報：${listed(one, manners)}</p><p><a href="${one.policy}">プライバシーポリシー</a> / <a href="${one.optOut}">オプトアウト</a></p>`,
)
