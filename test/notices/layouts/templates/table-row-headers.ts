import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th scope="col">${hand.headLabel}</th>${each(hand.labels, (label) => `<th scope="col">${label}</th>`)}</tr></thead><tbody>${each(
      contents,
      (one) =>
        `<tr><th scope="row">${hand.head(one)}</th>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</tbody></table>`,
}

export default template
