import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<p>当社は、${purposeIn(one, manners)}のため、${one.operator}の${one.service}を利用し、${listed(one, manners)}を${one.operator}に送信しています。</p>`,
    ),
}

export default template
