import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<p>お客様が当サイトを閲覧すると、${listed(one, manners)}が、${purposeIn(one, manners)}のため、${one.operator}（サービス名：${one.service}）に送信されます。</p>`,
    ),
}

export default template
