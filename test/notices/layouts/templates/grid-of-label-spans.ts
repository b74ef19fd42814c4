import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<section class="mb-8"><h2>${hand.head(one)}</h2>${each(
          hand.lines(one),
          ({ label, html }) =>
            `<div class="grid grid-cols-3 gap-4"><span class="font-semibold">${label}</span><span class="col-span-2">${html}</span></div>`,
        )}</section>`,
    ),
}

export default template
