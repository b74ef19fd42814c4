import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<details><summary>${hand.head(one)}</summary><dl>${each(hand.lines(one), ({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)}</dl></details>`,
    ),
}

export default template
