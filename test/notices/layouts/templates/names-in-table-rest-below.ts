import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><tr><th>サービス名</th><th>提供会社</th></tr>${each(contents, (one) => `<tr><td>${one.service}</td><td>${one.operator}</td></tr>`)}</table>${each(
      contents,
      (one) =>
        `<h3>${one.service}</h3><ul>${each(
          unnamed(hand.lines(one)),
          ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`,
        )}</ul>`,
    )}`,
}

export default template
