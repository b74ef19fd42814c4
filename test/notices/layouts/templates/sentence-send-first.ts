import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<p>本サービスは、${one.service}（${one.operator}）に対し、${listed(one, manners)}を送信します。送信された情報は、${purposeIn(one, manners)}のために利用されます。</p>`,
    ),
}

export default template
