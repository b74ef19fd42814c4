import type { RegisterCheck, RegisterRow } from "../../analyzers/result/register.ts"
import { categoryName, countryName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"

/** What a vendor is told and asked, in the words of one language. */
export const inquiryView = ({ target, observed, day }: RegisterCheck, row: RegisterRow, words: Words) => {
  const { inquiry: t } = words.prose
  const from = target.operator ?? t.sender
  return {
    to: row.operator ?? row.name ?? row.hosts[0] ?? row.destination,
    from,
    day,
    opening: fill(t.opening, { from, site: target.name ?? target.url, url: target.url }),
    facts: [
      { label: t.facts.service, value: row.service ?? row.name ?? t.notNamed },
      { label: t.facts.hosts, value: row.hosts.join("\n") },
      { label: t.facts.period, value: periodText(observed, words) },
      {
        label: t.facts.seen,
        value: row.visits === undefined ? t.notSeen : fill(words.prose.register.of, row.visits),
      },
      {
        label: t.facts.information,
        value: row.categories.map((id) => categoryName(id, words)).join("\n") || t.notSeen,
      },
      { label: t.facts.reached, value: reachedText(row, words) },
      {
        label: t.facts.server,
        value: row.country.server === undefined ? "" : countryName(row.country.server, words),
      },
    ].filter(({ value }) => value !== ""),
    questions: questionsOf(row, words),
  }
}

function periodText({ from, to, scans }: RegisterCheck["observed"], { prose }: Words): string {
  return fill(prose.inquiry.period, { from: from.slice(0, 10), to: to.slice(0, 10), scans })
}

function reachedText({ reached, loadedBy }: RegisterRow, { prose }: Words): string {
  const { register: t } = prose
  return reached === "chained"
    ? fill(t.reachedBy, { by: loadedBy.join(" → ") || t.nobody })
    : t.reached[reached]
}

/** What is loaded by others' tags is asked by whom; the clauses only where the operator says that it entrusts. */
function questionsOf({ reached, relation }: RegisterRow, { prose }: Words): readonly string[] {
  const { questions } = prose.inquiry
  return [
    ...questions.all,
    ...(reached === "chained" ? questions.chained : questions.direct),
    ...(relation === "entrusted" || relation === undefined || relation === "unclassified"
      ? questions.entrusted
      : []),
  ]
}
