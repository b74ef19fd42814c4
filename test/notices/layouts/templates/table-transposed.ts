import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tr><th>${hand.headLabel}</th>${contents.map((one) => `<td>${hand.head(one)}</td>`).join("")}</tr>${hand.labels
      .map(
        (label, at) =>
          `<tr><th>${label}</th>${contents.map((one) => `<td>${hand.lines(one)[at]?.html}</td>`).join("")}</tr>`,
      )
      .join("")}</table>`,
}

export default template
