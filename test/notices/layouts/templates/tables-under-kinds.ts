import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one, at) =>
          `<h3>${["アクセス解析", "広告配信", "その他", "サイトの機能", "セキュリティ", "動画の表示"][at]}</h3><table><thead><tr><th>${hand.headLabel}</th>${hand.labels.map((label) => `<th>${label}</th>`).join("")}</tr></thead><tbody><tr><td>${hand.head(one)}</td>${hand
            .lines(one)
            .map(({ html }) => `<td>${html}</td>`)
            .join("")}</tr></tbody></table>`,
      )
      .join(""),
}

export default template
