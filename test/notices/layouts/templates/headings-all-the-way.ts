import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<h3>${hand.head(one)}</h3>${hand
            .lines(one)
            .map(({ label, html }) => `<h4>${label}</h4><div>${html}</div>`)
            .join("")}`,
      )
      .join(""),
}

export default template
