import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table>${contents
      .map(
        (one) =>
          `<tr><th colspan="2">${hand.head(one)}</th></tr>${hand
            .lines(one)
            .map(({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)
            .join("")}`,
      )
      .join("")}</table>`,
}

export default template
