import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${hand.head(one)}</h3><table>${each(hand.lines(one), ({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)}</table>`,
    ),
}

export default template
