import type { Content } from "./content.ts"
import type { Told } from "./labels.ts"

/** Where the two names of an entry stand: at its head, or one of them on a line below with a label of its own. */
export interface Naming {
  readonly label: "service" | "operator" | "party"
  readonly head: (content: Content) => string
  readonly below: readonly Told[]
}

const together = (head: Naming["head"]): Naming => ({ label: "party", head, below: [] })

export const namings: Readonly<Record<string, Naming>> = {
  serviceThenOperator: { label: "service", head: ({ service }) => service, below: ["operator"] },
  operatorThenService: { label: "operator", head: ({ operator }) => operator, below: ["service"] },
  serviceBrackets: together(({ service, operator }) => `${service}（${operator}）`),
  serviceNarrowBrackets: together(({ service, operator }) => `${service} (${operator})`),
  operatorBrackets: together(({ service, operator }) => `${operator}（${service}）`),
  operatorSlash: together(({ service, operator }) => `${operator} / ${service}`),
  serviceSlash: together(({ service, operator }) => `${service}／${operator}`),
  dash: together(({ service, operator }) => `${service} — ${operator}`),
  lines: together(({ service, operator }) => `${operator}<br>${service}`),
  linesBrackets: together(({ service, operator }) => `${service}<br>（${operator}）`),
  small: together(({ service, operator }) => `${service}<br><small>${operator}</small>`),
  spans: together(
    ({ service, operator }) => `<span class="n">${service}</span> <span class="c">${operator}</span>`,
  ),
  offered: together(({ service, operator }) => `${operator}が提供する「${service}」`),
  offeredBy: together(({ service, operator }) => `${service}（提供：${operator}）`),
  offeredByLabel: together(({ service, operator }) => `${service}（提供元：${operator}）`),
  quoted: together(({ service, operator }) => `${operator}「${service}」`),
  colon: together(({ service, operator }) => `${operator}：${service}`),
  of: together(({ service, operator }) => `${operator}の${service}`),
  countryBehind: together(({ service, operator }) => `${service}（${operator}、米国）`),
  countryApart: together(({ service, operator }) => `${service}（${operator}）（アメリカ合衆国）`),
  linked: together(({ service, operator, policy }) => `<a href="${policy}">${service}</a>（${operator}）`),
  linkedOperator: together(
    ({ service, operator, policy }) => `${service}<br><a href="${policy}">${operator}</a>`,
  ),
  serviceWithKind: {
    label: "service",
    head: ({ service }) => `${service}（外部サービス）`,
    below: ["operator"],
  },
  serviceWithHost: {
    label: "service",
    head: ({ service, policy }) => `${service}<br>${new URL(policy).host}`,
    below: ["operator"],
  },
}
