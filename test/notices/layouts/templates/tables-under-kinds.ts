import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one, at) =>
        `<h3>${["アクセス解析", "広告配信", "その他", "サイトの機能", "セキュリティ", "動画の表示"][at]}</h3><table><thead><tr><th>${hand.headLabel}</th>${each(hand.labels, (label) => `<th>${label}</th>`)}</tr></thead><tbody><tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr></tbody></table>`,
    ),
}

export default template
