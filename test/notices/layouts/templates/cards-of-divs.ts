import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="cards">${each(
      contents,
      (one) =>
        `<div class="card"><div class="card-title">${hand.head(one)}</div>${each(
          hand.lines(one),
          ({ label, html }) =>
            `<div class="row"><div class="label">${label}</div><div class="value">${html}</div></div>`,
        )}</div>`,
    )}</div>`,
}

export default template
