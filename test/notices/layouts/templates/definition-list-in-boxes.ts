import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<section class="card"><h3>${hand.head(one)}</h3><dl>${each(hand.lines(one), ({ label, html }) => `<div><dt>${label}</dt><dd>${html}</dd></div>`)}</dl></section>`,
    ),
}

export default template
