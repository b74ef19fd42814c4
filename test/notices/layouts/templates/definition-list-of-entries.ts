import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<dl>${each(
      contents,
      (one) =>
        `<dt>${hand.head(one)}</dt><dd><ul>${each(hand.lines(one), ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)}</ul></dd>`,
    )}</dl>`,
}

export default template
