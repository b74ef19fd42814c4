import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<dl>${each(
      contents,
      (one) =>
        `<dt>${hand.headLabel}</dt><dd>${hand.head(one)}</dd>${each(hand.lines(one), ({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)}`,
    )}</dl>`,
}

export default template
