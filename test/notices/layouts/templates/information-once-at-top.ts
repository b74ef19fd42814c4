import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  prepare: (contents) => contents.map((one) => ({ ...one, information: contents[0]?.information ?? [] })),
  render: (contents, hand) =>
    `<h2>送信される情報</h2><p>以下のすべてのサービスに、次の情報が送信されます。</p><ul>${each(
      contents[0]?.information ?? [],
      (item) => `<li>${item}</li>`,
    )}</ul><h2>送信先と利用目的</h2>${each(
      contents,
      (one) =>
        `<h3>${one.service}</h3><ul><li>${hand.word("operator")}${hand.colon}${one.operator}</li>${each(
          unnamed(hand.lines(one)).filter(({ told }) => told !== "information"),
          ({ label, html }) => `<li>${label}${hand.colon}${html}</li>`,
        )}</ul>`,
    )}`,
}

export default template
