import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one, at) =>
        `<h3>${at + 1}. ${hand.head(one)}</h3><ul>${each(hand.lines(one), ({ label, html }) => `<li><strong>${label}:</strong> ${html}</li>`)}</ul>`,
    ),
}

export default template
