import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${contents
      .map(
        (one) =>
          `<li>${hand.head(one)}　${hand
            .lines(one)
            .map(({ label, html }) => `${label}${hand.colon}${html}`)
            .join("　")}</li>`,
      )
      .join("")}</ul>`,
}

export default template
