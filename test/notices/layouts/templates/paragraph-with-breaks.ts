import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<p>${hand.headLabel}${hand.colon}${hand.head(one)}<br>${hand
          .lines(one)
          .map(({ label, html }) => `${label}${hand.colon}${html}`)
          .join("<br>")}</p>`,
    ),
}

export default template
