import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one, at) =>
          `<h3>${at + 1}. ${hand.head(one)}</h3><ul>${hand
            .lines(one)
            .map(({ label, html }) => `<li><strong>${label}:</strong> ${html}</li>`)
            .join("")}</ul>`,
      )
      .join(""),
}

export default template
