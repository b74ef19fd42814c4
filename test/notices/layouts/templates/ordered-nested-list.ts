import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ol>${contents
      .map(
        (one) =>
          `<li><strong>${hand.head(one)}</strong><ul>${hand
            .lines(one)
            .map(({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)
            .join("")}</ul></li>`,
      )
      .join("")}</ol>`,
}

export default template
