import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="grid"><div class="grid-row head"><div>${hand.headLabel}</div>${each(hand.labels, (label) => `<div>${label}</div>`)}</div>${each(
      contents,
      (one) =>
        `<div class="grid-row"><div>${hand.head(one)}</div>${each(hand.lines(one), ({ html }) => `<div>${html}</div>`)}</div>`,
    )}</div>`,
}

export default template
