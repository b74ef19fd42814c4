import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tbody><tr><td><b>${hand.headLabel}</b></td>${hand.labels.map((label) => `<td><b>${label}</b></td>`).join("")}</tr>${contents
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
