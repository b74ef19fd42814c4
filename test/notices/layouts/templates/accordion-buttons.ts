import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    contents
      .map(
        (one, at) =>
          `<div class="accordion-item"><button aria-expanded="false" aria-controls="p${at}">${hand.head(one)}</button><div id="p${at}" hidden>${hand
            .lines(one)
            .map(({ label, html }) => `<p><b>${label}</b><br>${html}</p>`)
            .join("")}</div></div>`,
      )
      .join(""),
}

export default template
