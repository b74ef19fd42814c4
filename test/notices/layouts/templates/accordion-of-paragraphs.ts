import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<details class="group"><summary><span>${hand.head(one)}</span><span aria-hidden="true">▼</span></summary><div>${each(
          hand.lines(one),
          ({ label, html }) => `<p><b>${label}</b><br>${html}</p>`,
        )}</div></details>`,
    ),
}

export default template
