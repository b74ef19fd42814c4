import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<h3>${hand.head(one)}</h3>${hand
            .lines(one)
            .map(({ label, html }) => `<p><b>${label}</b></p><p>${html}</p>`)
            .join("")}`,
      )
      .join(""),
}

export default template
