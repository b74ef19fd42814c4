import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<dl>${contents
      .map(
        (one) =>
          `<dt>${hand.headLabel}</dt><dd>${hand.head(one)}</dd>${hand
            .lines(one)
            .map(({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)
            .join("")}`,
      )
      .join("")}</dl>`,
}

export default template
