import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<ul>${each(
      contents,
      (one) =>
        `<li>${hand.head(one)}　${hand
          .lines(one)
          .map(({ label, html }) => `${label}${hand.colon}${html}`)
          .join("　")}</li>`,
    )}</ul>`,
}

export default template
