import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<h3>${one.operator}</h3><p>${purposeIn(one, manners)}のため、${one.service}を導入しており、${listed(one, manners)}を同社に送信しています。</p>`,
    ),
}

export default template
