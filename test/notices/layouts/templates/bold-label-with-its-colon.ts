import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<h3>${hand.head(one)}</h3><ul>${each(
          hand.lines(one),
          ({ label, html }) => `<li><strong>${label}${hand.colon}</strong>${html}</li>`,
        )}</ul>`,
    ),
}

export default template
