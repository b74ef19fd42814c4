import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one, at) =>
        `<div class="accordion-item"><button aria-expanded="false" aria-controls="p${at}">${hand.head(one)}</button><div id="p${at}" hidden>${each(hand.lines(one), ({ label, html }) => `<p><b>${label}</b><br>${html}</p>`)}</div></div>`,
    ),
}

export default template
