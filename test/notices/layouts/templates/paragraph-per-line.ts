import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one, at) =>
          `<p><strong>（${at + 1}）${hand.head(one)}</strong></p>${hand
            .lines(one)
            .map(({ label, html }) => `<p>${label}${hand.colon}${html}</p>`)
            .join("")}`,
      )
      .join(""),
}

export default template
