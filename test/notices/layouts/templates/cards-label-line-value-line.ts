import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<div class="space-y-6">${contents
      .map(
        (one) =>
          `<div class="rounded border p-4"><p class="font-bold">${hand.head(one)}</p>${hand
            .lines(one)
            .map(({ label, html }) => `<p class="text-sm">${label}</p><div>${html}</div>`)
            .join("")}</div>`,
      )
      .join("")}</div>`,
}

export default template
