import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${each(
      contents,
      (one) =>
        `<li>${hand.head(one)}<br>${hand
          .lines(one)
          .map(({ label, html }) => `${label}${hand.colon}${html}`)
          .join("<br>")}</li>`,
    )}</ul>`,
}

export default template
