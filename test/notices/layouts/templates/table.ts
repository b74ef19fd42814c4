import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th>${hand.headLabel}</th>${hand.labels.map((label) => `<th>${label}</th>`).join("")}</tr></thead><tbody>${contents
      .map(
        (one) =>
          `<tr><td>${hand.head(one)}</td>${hand
            .lines(one)
            .map(({ html }) => `<td>${html}</td>`)
            .join("")}</tr>`,
      )
      .join("")}</tbody></table>`,
}

export default template
