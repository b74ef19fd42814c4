import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ol>${each(
      contents,
      (one) =>
        `<li><strong>${hand.head(one)}</strong><ul>${each(hand.lines(one), ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)}</ul></li>`,
    )}</ol>`,
}

export default template
