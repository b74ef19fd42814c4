import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="space-y-6">${each(
      contents,
      (one) =>
        `<div class="rounded border p-4"><p class="font-bold">${hand.head(one)}</p>${each(hand.lines(one), ({ label, html }) => `<p class="text-sm">${label}</p><div>${html}</div>`)}</div>`,
    )}</div>`,
}

export default template
