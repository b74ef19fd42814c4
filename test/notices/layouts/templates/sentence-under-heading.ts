import { listed, purposeIn } from "../prose.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  isProse: true,
  render: (contents, { manners }) =>
    each(
      contents,
      (one) =>
        `<h3>${one.service}</h3><p>当サイトでは、${one.operator}が提供する「${one.service}」を使用しています。送信される情報は、${listed(one, manners)}です。これらの情報は、${purposeIn(one, manners)}のために利用します。</p>`,
    ),
}

export default template
