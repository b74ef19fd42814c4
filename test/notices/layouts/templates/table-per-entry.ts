import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    each(
      contents,
      (one) =>
        `<table><tr><th>${hand.headLabel}</th><td>${hand.head(one)}</td></tr>${each(hand.lines(one), ({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)}</table>`,
    ),
}

export default template
