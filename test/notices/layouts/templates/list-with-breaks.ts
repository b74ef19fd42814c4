import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${contents
      .map(
        (one) =>
          `<li>${hand.head(one)}<br>${hand
            .lines(one)
            .map(({ label, html }) => `${label}${hand.colon}${html}`)
            .join("<br>")}</li>`,
      )
      .join("")}</ul>`,
}

export default template
