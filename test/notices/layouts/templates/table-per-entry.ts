import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<table><tr><th>${hand.headLabel}</th><td>${hand.head(one)}</td></tr>${hand
            .lines(one)
            .map(({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)
            .join("")}</table>`,
      )
      .join(""),
}

export default template
