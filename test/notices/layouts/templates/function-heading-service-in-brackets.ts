import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one, at) =>
        `<h3>${at + 1}. ${["アクセス解析", "広告配信", "不正対策", "動画の表示", "地図の表示", "エラー監視"][at]}（${one.service}）</h3><ul><li>${hand.word("operator")}${hand.colon}${one.operator}</li>${each(
          unnamed(hand.lines(one)),
          ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`,
        )}</ul>`,
    ),
}

export default template
