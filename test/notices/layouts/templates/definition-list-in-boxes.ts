import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one) =>
          `<section class="card"><h3>${hand.head(one)}</h3><dl>${hand
            .lines(one)
            .map(({ label, html }) => `<div><dt>${label}</dt><dd>${html}</dd></div>`)
            .join("")}</dl></section>`,
      )
      .join(""),
}

export default template
