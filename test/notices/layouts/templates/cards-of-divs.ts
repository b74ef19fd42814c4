import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="cards">${contents
      .map(
        (one) =>
          `<div class="card"><div class="card-title">${hand.head(one)}</div>${hand
            .lines(one)
            .map(
              ({ label, html }) =>
                `<div class="row"><div class="label">${label}</div><div class="value">${html}</div></div>`,
            )
            .join("")}</div>`,
      )
      .join("")}</div>`,
}

export default template
