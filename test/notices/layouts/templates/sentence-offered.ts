import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<p>当サイトでは、${purposeIn(one, manners)}を目的として、${one.operator}が提供する${one.service}を利用しています。${one.service}の利用に伴い、${listed(one, manners)}が${one.operator}に送信されます。</p>`,
    ),
}

export default template
