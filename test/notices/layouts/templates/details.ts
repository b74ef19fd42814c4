import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<details><summary>${hand.head(one)}</summary><dl>${hand
            .lines(one)
            .map(({ label, html }) => `<dt>${label}</dt><dd>${html}</dd>`)
            .join("")}</dl></details>`,
      )
      .join(""),
}

export default template
