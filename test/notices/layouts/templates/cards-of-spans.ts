import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="cards">${contents
      .map(
        (one) =>
          `<div class="card"><h3>${hand.head(one)}</h3>${hand
            .lines(one)
            .map(
              ({ label, html }) =>
                `<p><span class="label">${label}</span><span class="value">${html}</span></p>`,
            )
            .join("")}</div>`,
      )
      .join("")}</div>`,
}

export default template
