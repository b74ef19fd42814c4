import type { Template } from "../template.ts"

const template: Template = {
  render: (contents, hand) =>
    [...new Set(contents.map(({ operator }) => operator))]
      .map(
        (operator) =>
          `<h3>${operator}</h3>${contents
            .filter((one) => one.operator === operator)
            .map(
              (one) =>
                `<h4>${one.service}</h4><ul>${hand
                  .lines(one)
                  .filter(({ told }) => told !== "operator" && told !== "service")
                  .map(({ label, html }) => `<li>${label}${hand.colon}${html}</li>`)
                  .join("")}</ul>`,
            )
            .join("")}`,
      )
      .join(""),
}

export default template
