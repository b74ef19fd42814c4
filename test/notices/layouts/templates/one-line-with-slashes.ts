import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<p>${hand.head(one)}<br>${hand
          .lines(one)
          .map(({ label, html }) => `${label}: ${html}`)
          .join(" ／ ")}</p>`,
    ),
}

export default template
