import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<dl>${contents
      .map(
        (one) =>
          `<dt>${hand.head(one)}</dt><dd><ul>${hand
            .lines(one)
            .map(({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)
            .join("")}</ul></dd>`,
      )
      .join("")}</dl>`,
}

export default template
