import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<ul><li>${hand.headLabel}${hand.colon}${hand.head(one)}</li>${hand
            .lines(one)
            .map(({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)
            .join("")}</ul>`,
      )
      .join(""),
}

export default template
