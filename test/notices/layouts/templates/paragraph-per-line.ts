import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one, at) =>
        `<p><strong>（${at + 1}）${hand.head(one)}</strong></p>${each(hand.lines(one), ({ label, html }) => `<p>${label}${hand.colon}${html}</p>`)}`,
    ),
}

export default template
