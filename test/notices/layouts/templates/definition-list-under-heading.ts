import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<h3>${hand.head(one)}</h3><dl>${hand
            .lines(one)
            .map(({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)
            .join("")}</dl>`,
      )
      .join(""),
}

export default template
