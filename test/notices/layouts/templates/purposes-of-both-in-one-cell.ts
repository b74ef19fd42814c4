import { lineOf } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table><thead><tr><th>サービス名</th><th>${hand.word("operator")}</th><th>送信される情報</th><th>利用目的</th></tr></thead><tbody>${each(
      contents,
      (one) =>
        `<tr><td>${one.service}</td><td>${one.operator}</td><td>${lineOf(hand, one, "information")}</td><td>当社：${lineOf(hand, one, "own")}${
          hand.fields.includes("destination") ? `<br>送信先：${lineOf(hand, one, "destination")}` : ""
        }</td></tr>`,
    )}</tbody></table>`,
}

export default template
