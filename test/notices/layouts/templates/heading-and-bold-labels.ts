import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<h3>${hand.head(one)}</h3><ul>${hand
            .lines(one)
            .map(({ label, html }) => `<li><strong>${label}</strong>${hand.colon}${html}</li>`)
            .join("")}</ul>`,
      )
      .join(""),
}

export default template
