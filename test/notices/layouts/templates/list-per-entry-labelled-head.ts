import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<ul><li>${hand.headLabel}${hand.colon}${hand.head(one)}</li>${each(hand.lines(one), ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)}</ul>`,
    ),
}

export default template
