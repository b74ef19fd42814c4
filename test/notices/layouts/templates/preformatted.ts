import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div style="white-space: pre-wrap">${contents
      .map(
        (one) =>
          `■ ${hand.head(one)}\n${hand
            .lines(one)
            .map(({ label, html }) => `${label}${hand.colon}${html}`)
            .join("\n")}`,
      )
      .join("\n\n")}</div>`,
}

export default template
