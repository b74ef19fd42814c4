import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<p>${hand.head(one)}</p><p>${hand
          .lines(one)
          .map(({ label, html }) => `【${label.replace(/[【】]/gu, "")}】${html}`)
          .join(" ")}</p>`,
    ),
}

export default template
