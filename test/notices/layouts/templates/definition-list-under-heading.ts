import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${hand.head(one)}</h3><dl>${each(hand.lines(one), ({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)}</dl>`,
    ),
}

export default template
