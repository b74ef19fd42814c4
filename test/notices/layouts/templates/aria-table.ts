import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div role="table"><div role="rowgroup"><div role="row"><span role="columnheader">${hand.headLabel}</span>${each(hand.labels, (label) => `<span role="columnheader">${label}</span>`)}</div></div><div role="rowgroup">${each(
      contents,
      (one) =>
        `<div role="row"><span role="cell">${hand.head(one)}</span>${each(hand.lines(one), ({ html }) => `<span role="cell">${html}</span>`)}</div>`,
    )}</div></div>`,
}

export default template
