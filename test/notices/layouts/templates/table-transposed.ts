import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tr><th>${hand.headLabel}</th>${each(contents, (one) => `<td>${hand.head(one)}</td>`)}</tr>${each(
      hand.labels,
      (label, at) =>
        `<tr><th>${label}</th>${each(contents, (one) => `<td>${hand.lines(one)[at]?.html}</td>`)}</tr>`,
    )}</table>`,
}

export default template
