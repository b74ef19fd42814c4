import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${each(
      contents,
      (one) =>
        `<li><p><strong>${hand.head(one)}</strong></p><ul>${each(hand.lines(one), ({ told, label, html }) =>
          told === "information"
            ? `<li>${label}<ul>${each(one.information, (item) => `<li>${item}</li>`)}</ul></li>`
            : `<li>${label}${hand.colon}${html}</li>`,
        )}</ul></li>`,
    )}</ul>`,
}

export default template
