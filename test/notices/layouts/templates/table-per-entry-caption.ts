import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<table><caption>${hand.head(one)}</caption><tbody>${each(hand.lines(one), ({ label, html }) => `<tr><td><strong>${label}</strong></td><td>${html}</td></tr>`)}</tbody></table>`,
    ),
}

export default template
