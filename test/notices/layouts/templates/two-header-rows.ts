import { each, type Template } from "../template.ts"

/** Both purposes under one header. */
const template: Template = {
  render: (contents, hand) => {
    const both = hand.fields.includes("destination")
    const head = hand.labels.map((label, at) => {
      const told = hand.lines(contents[0] as (typeof contents)[number])[at]?.told
      if (told === "destination") return ""
      return both && told === "own" ? `<th colspan="2">利用目的</th>` : `<th rowspan="2">${label}</th>`
    })
    const second = both ? "<tr><th>当社</th><th>送信先</th></tr>" : "<tr></tr>"
    return `<table><thead><tr><th rowspan="2">${hand.headLabel}</th>${head.join("")}</tr>${second}</thead><tbody>${each(
      contents,
      (one) =>
        `<tr><td>${hand.head(one)}</td>${each(hand.lines(one), ({ html }) => `<td>${html}</td>`)}</tr>`,
    )}</tbody></table>`
  },
}

export default template
