import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    `<p>当サイトは、次の外部サービスを利用しており、それぞれの提供者に情報を送信します。</p><ul>${each(
      contents,
      (one) =>
        `<li>${one.service}（${one.operator}）：${purposeIn(one, manners)}のため、${listed(one, manners)}を送信します。</li>`,
    )}</ul>`,
}

export default template
