import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<h3>${purposeIn(one, manners)}のため</h3><ul><li>${one.service}（${one.operator}）：${listed(one, manners)}</li></ul>`,
    ),
}

export default template
