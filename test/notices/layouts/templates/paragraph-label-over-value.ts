import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${hand.head(one)}</h3>${each(hand.lines(one), ({ label, html }) => `<p><strong>${label}</strong><br>${html}</p>`)}`,
    ),
}

export default template
