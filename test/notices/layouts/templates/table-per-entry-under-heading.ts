import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<h3>${hand.head(one)}</h3><table>${hand
            .lines(one)
            .map(({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)
            .join("")}</table>`,
      )
      .join(""),
}

export default template
