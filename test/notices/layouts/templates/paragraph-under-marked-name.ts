import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<p>■${hand.head(one)}<br>${hand
            .lines(one)
            .map(({ label, html }) => `${label}${hand.colon}${html}`)
            .join("<br>")}</p>`,
      )
      .join(""),
}

export default template
