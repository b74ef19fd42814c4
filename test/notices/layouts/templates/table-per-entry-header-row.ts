import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<table><tr><th colspan="2">${hand.head(one)}</th></tr>${each(hand.lines(one), ({ label, html }) => `<tr><td>${label}</td><td>${html}</td></tr>`)}</table>`,
    ),
}

export default template
