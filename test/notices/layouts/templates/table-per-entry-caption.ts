import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<table><caption>${hand.head(one)}</caption><tbody>${hand
            .lines(one)
            .map(({ label, html }) => `<tr><td><strong>${label}</strong></td><td>${html}</td></tr>`)
            .join("")}</tbody></table>`,
      )
      .join(""),
}

export default template
