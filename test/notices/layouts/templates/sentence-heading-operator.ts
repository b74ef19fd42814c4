import { listed, purposeIn } from "../prose.ts"
import type { Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    contents
      .map(
        (one) =>
          `<h3>${one.operator}</h3><p>${purposeIn(one, manners)}のため、${one.service}を導入しており、${listed(one, manners)}を同社に送信しています。</p>`,
      )
      .join(""),
}

export default template
