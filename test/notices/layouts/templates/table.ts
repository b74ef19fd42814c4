import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th>${hand.headLabel}</th>${each(hand.labels, (label) => `<th>${label}</th>`)}</tr></thead><tbody>${each(
      contents,
      (one) =>
        `<tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</tbody></table>`,
}

export default template
