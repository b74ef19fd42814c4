import { each, type Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    `<table>${each(
      contents,
      (one) =>
        `<tr><th colspan="2">${hand.head(one)}</th></tr>${each(hand.lines(one), ({ label, html }) => `<tr><th>${label}</th><td>${html}</td></tr>`)}`,
    )}</table>`,
}

export default template
