import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="cards">${each(
      contents,
      (one) =>
        `<div class="card"><h3>${hand.head(one)}</h3>${each(
          hand.lines(one),
          ({ label, html }) => `<p><span class="label">${label}</span><span class="value">${html}</span></p>`,
        )}</div>`,
    )}</div>`,
}

export default template
