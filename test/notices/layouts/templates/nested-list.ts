import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${contents
      .map(
        (one) =>
          `<li>${hand.head(one)}<ul>${hand
            .lines(one)
            .map(({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)
            .join("")}</ul></li>`,
      )
      .join("")}</ul>`,
}

export default template
