import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<p>${one.service}は${one.operator}が提供するサービスです。当社は${one.service}を${purposeIn(one, manners)}のために利用しており、${listed(one, manners)}が送信されます。</p>`,
    ),
}

export default template
