import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th scope="col">${hand.headLabel}</th>${hand.labels.map((label) => `<th scope="col">${label}</th>`).join("")}</tr></thead><tbody>${contents
      .map(
        (one) =>
          `<tr><th scope="row">${hand.head(one)}</th>${hand
            .lines(one)
            .map(({ html }) => `<td>${html}</td>`)
            .join("")}</tr>`,
      )
      .join("")}</tbody></table>`,
}

export default template
