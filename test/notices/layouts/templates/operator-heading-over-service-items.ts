import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      [...new Set(contents.map(({ operator }) => operator))],
      (operator) =>
        `<h3>${operator}</h3><ul>${each(
          contents.filter((one) => one.operator === operator),
          (one) =>
            `<li><strong>${one.service}</strong><br>${unnamed(hand.lines(one))
              .map(({ label, html }) => `${label}${hand.colon}${html}`)
              .join("<br>")}</li>`,
        )}</ul>`,
    ),
}

export default template
