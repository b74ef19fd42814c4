import { unnamed } from "../hand.ts"
import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="space-y-6">${each(
      contents,
      (one) =>
        `<div class="rounded-lg border p-6"><div class="flex justify-between"><h3 class="text-lg font-bold">${one.service}</h3><span class="rounded-full px-2 text-xs">${one.operator}</span></div><dl class="mt-4">${each(
          unnamed(hand.lines(one)),
          ({ label, html }) => `<div class="flex gap-2"><dt class="w-32">${label}</dt><dd>${html}</dd></div>`,
        )}</dl></div>`,
    )}</div>`,
}

export default template
