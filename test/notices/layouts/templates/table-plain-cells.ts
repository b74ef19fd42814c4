import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tr><td>${hand.headLabel}</td>${each(hand.labels, (label) => `<td>${label}</td>`)}</tr>${each(
      contents,
      (one) =>
        `<tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</table>`,
}

export default template
