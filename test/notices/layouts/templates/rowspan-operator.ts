import type { Template } from "../template.ts"

/** The operator once for its services, beside them. */
const template: Template = {
  render: (contents, hand) => {
    const operators = [...new Set(contents.map(({ operator }) => operator))]
    const lines = (at: number) =>
      hand.lines(contents[at] as (typeof contents)[number]).filter(({ told }) => !named.has(told))
    const row = (at: number) =>
      `<td>${contents[at]?.service}</td>${lines(at)
        .map(({ html }) => `<td>${html}</td>`)
        .join("")}`
    const group = (operator: string) => {
      const rows = contents.flatMap((one, at) => (one.operator === operator ? [row(at)] : []))
      return rows
        .map((cells, at) =>
          at === 0 ? `<tr><td rowspan="${rows.length}">${operator}</td>${cells}</tr>` : `<tr>${cells}</tr>`,
        )
        .join("")
    }
    return `<table><tr><th>送信先</th><th>サービス名</th>${lines(0)
      .map(({ label }) => `<th>${label}</th>`)
      .join("")}</tr>${operators.map(group).join("")}</table>`
  },
}

const named: ReadonlySet<string> = new Set(["operator", "service"])

export default template
