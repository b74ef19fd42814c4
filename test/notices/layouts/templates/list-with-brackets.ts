import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    `<p>当サイトは、次の外部サービスを利用しており、それぞれの提供者に情報を送信します。</p><ul>${each(
      contents,
      (one) =>
        `<li><strong>${one.service}</strong>（${one.operator}） - ${purposeIn(one, manners)}のために利用（送信される情報：${listed(one, manners)}）</li>`,
    )}</ul>`,
}

export default template
