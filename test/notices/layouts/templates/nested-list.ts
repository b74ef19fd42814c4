import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${each(
      contents,
      (one) =>
        `<li>${hand.head(one)}<ul>${each(hand.lines(one), ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)}</ul></li>`,
    )}</ul>`,
}

export default template
