import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th>${hand.headLabel}</th>${each(hand.labels, (label) => `<th>${label}</th>`)}</tr></thead><tbody>${each(
      contents,
      (one, at) =>
        `${at % 2 === 0 ? `<tr><th colspan="${hand.labels.length + 1}">${at === 0 ? "アクセス解析" : "広告配信"}</th></tr>` : ""}<tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</tbody></table>`,
}

export default template
