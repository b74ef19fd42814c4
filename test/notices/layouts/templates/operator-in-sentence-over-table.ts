import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${one.service}</h3><p>${one.service}は、${one.operator}が提供するサービスです。</p><table>${each(
          unnamed(hand.lines(one)),
          ({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`,
        )}</table>`,
    ),
}

export default template
