import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<table><tr><th colspan="2">${hand.head(one)}</th></tr>${hand
            .lines(one)
            .map(({ label, html }) => `<tr><td>${label}</td><td>${html}</td></tr>`)
            .join("")}</table>`,
      )
      .join(""),
}

export default template
