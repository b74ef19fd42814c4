import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${hand.head(one)}</h3>${each(hand.lines(one), ({ label, html }) => `<h4>${label}</h4><div>${html}</div>`)}`,
    ),
}

export default template
