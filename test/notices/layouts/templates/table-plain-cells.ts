import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tr><td>${hand.headLabel}</td>${hand.labels.map((label) => `<td>${label}</td>`).join("")}</tr>${contents
      .map(
        (one) =>
          `<tr><td>${hand.head(one)}</td>${hand
            .lines(one)
            .map(({ html }) => `<td>${html}</td>`)
            .join("")}</tr>`,
      )
      .join("")}</table>`,
}

export default template
