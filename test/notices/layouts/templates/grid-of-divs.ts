import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="grid"><div class="grid-row head"><div>${hand.headLabel}</div>${hand.labels.map((label) => `<div>${label}</div>`).join("")}</div>${contents
      .map(
        (one) =>
          `<div class="grid-row"><div>${hand.head(one)}</div>${hand
            .lines(one)
            .map(({ html }) => `<div>${html}</div>`)
            .join("")}</div>`,
      )
      .join("")}</div>`,
}

export default template
