import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tbody><tr><td><b>${hand.headLabel}</b></td>${each(hand.labels, (label) => `<td><b>${label}</b></td>`)}</tr>${each(
      contents,
      (one) =>
        `<tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</tbody></table>`,
}

export default template
