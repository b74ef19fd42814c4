import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<pre>${contents
      .map(
        (one, at) =>
          `${at + 1}. ${hand.head(one)}\n${hand
            .lines(one)
            .map(({ label, html }) => `  - ${label}${hand.colon}${html}`)
            .join("\n")}`,
      )
      .join("\n\n")}</pre>`,
}

export default template
