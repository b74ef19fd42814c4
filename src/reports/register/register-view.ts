import type {
  RegisterCheck,
  RegisterItem,
  RegisterPoint,
  RegisterRow,
} from "../../analyzers/result/register.ts"
import { categoryName, countryName, type Words } from "../naming.ts"
import { fill } from "../prose.ts"

/** A row of the register in words. */
export interface RegisterLine {
  readonly id: string
  readonly handler: string
  readonly service: string
  readonly hosts: readonly string[]
  readonly state: string
  readonly open: boolean
  readonly points: readonly string[]
  readonly relation: string
  readonly reached: string
  readonly categories: readonly string[]
  readonly seen: string
  readonly clauses: readonly string[]
  readonly necessity: string
  readonly check: string
  readonly countries: readonly string[]
  readonly note: string
}

/** A check item with its counts. */
export interface RegisterItemLine {
  readonly title: string
  readonly asked: string
  readonly direct: string
  readonly chained: string
}

/** A register held against what was seen, in the words of one language, for every format alike. */
export const registerView = (check: RegisterCheck, words: Words) => {
  const { register: t } = words.prose
  const { target, observed, rows } = check
  const open = rows.filter(({ points }) => points.length > 0).length
  const left = observed.visits.all - observed.visits.loaded
  return {
    name: target.name ?? "",
    url: target.url,
    scale: fill(t.scale, {
      seen: rows.filter(({ seen }) => seen === "yes").length,
      listed: rows.filter(({ listed }) => listed).length,
      open,
    }),
    observed: fill(t.observed, {
      scans: observed.scans,
      from: observed.from.slice(0, 10),
      to: observed.to.slice(0, 10),
      day: check.day,
    }),
    remarks: left > 0 ? [fill(t.unseen, { n: left })] : [],
    work: workOf(rows, words),
    rows: rows.map((row) => lineOf(row, words)),
    items: itemLines(check.items, words),
  }
}

/** An id without its kind: `domain:a.example` is `a.example`. */
const withoutKind = (id: string): string => id.replace(/^(?:domain|entity):/, "")

const nameOf = ({ operator, service, name, destination, hosts }: RegisterRow) => {
  const handler = operator ?? name ?? withoutKind(destination)
  return {
    handler,
    service: [service ?? name ?? hosts.slice(0, 2).join(", ")].filter((one) => one !== handler).join(),
  }
}

/** What is to be done, once for all the destinations it is to be done for, the heaviest first. */
const workOf = (rows: readonly RegisterRow[], words: Words) => {
  const first = rows.flatMap((row) => {
    const [point] = row.points
    if (point === undefined) return []
    const { handler, service } = nameOf(row)
    const name = service === "" ? handler : `${handler} / ${service}`
    return [{ name, what: pointText(point, words) }]
  })
  return [...Map.groupBy(first, ({ what }) => what)].map(([what, all]) => ({
    what,
    names: all.map(({ name }) => name),
  }))
}

const lineOf = (row: RegisterRow, words: Words): RegisterLine => {
  const { register: t } = words.prose
  const { declared, entity, server } = row.country
  const countries = { declared, entity, server }
  return {
    id: row.destination,
    ...nameOf(row),
    hosts: row.hosts,
    state: t.seenListed[row.listed ? "listed" : "notListed"][row.seen],
    open: row.points.length > 0,
    points: row.points.map((one) => pointText(one, words)),
    relation: row.relation === undefined ? "" : t.relations[row.relation],
    reached:
      row.reached === "chained"
        ? fill(t.reachedBy, { by: row.loadedBy.join(" → ") || t.nobody })
        : t.reached[row.reached],
    categories: row.categories.map((id) => categoryName(id, words)),
    seen: row.visits === undefined ? "" : fill(t.of, row.visits),
    clauses: row.relation === "entrusted" ? clauseLines(row, words) : [],
    necessity: row.necessity ?? "",
    check: [row.lastCheck, row.checkDue && fill(t.due, { day: row.checkDue })].filter((one) => one).join(" "),
    countries: Object.entries(countries).flatMap(([kind, code]) =>
      code === undefined
        ? []
        : [
            `${t.countries[kind as keyof typeof countries]}${words.prose.punctuation.colon}${countryName(code, words)}`,
          ],
    ),
    note: row.note ?? "",
  }
}

const clauseLines = ({ clauses, contract }: RegisterRow, words: Words): readonly string[] => {
  const { register: t, punctuation } = words.prose
  const written = contract === undefined ? [] : [t.contracts[contract]]
  const lines = clauses.map(({ id, present, where }) => {
    const place = where === undefined ? "" : `${punctuation.open}${where}${punctuation.close}`
    return `${t.clauses[id as keyof typeof t.clauses] ?? id}${punctuation.colon}${t.present[present]}${place}`
  })
  return [...written, ...lines]
}

/** What asks for attention, in words. */
export const pointText = ({ code, detail }: RegisterPoint, words: Words): string => {
  const { register: t, punctuation } = words.prose
  const clauses: Readonly<Record<string, string>> = t.clauses
  const named = detail.map((one) => {
    if (code.startsWith("clause-")) return clauses[one] ?? one
    if (code === "more-information") return categoryName(one, words)
    return code === "country-differs" ? countryName(one, words) : one
  })
  return fill(t.points[code], { detail: named.join(punctuation.list) || t.nobody })
}

const itemLines = (items: readonly RegisterItem[], words: Words): readonly RegisterItemLine[] => {
  const { register: t } = words.prose
  const titles: Readonly<Record<string, string>> = { ...t.items, ...t.clauses }
  const asked: Readonly<Record<string, string>> = t.asked
  return [...Map.groupBy(items, ({ id }) => id)].map(([id, both]) => ({
    title: titles[id] ?? id,
    asked: asked[id] ?? t.askedEntrusted,
    direct: countsText(
      both.find(({ reached }) => reached === "direct"),
      words,
    ),
    chained: countsText(
      both.find(({ reached }) => reached === "chained"),
      words,
    ),
  }))
}

/** As the commission's survey writes it: あり 49、82% / なし 11、18%; what nobody filled in is counted apart. */
const countsText = (item: RegisterItem | undefined, { prose }: Words): string => {
  if (item === undefined || item.yes + item.no + item.unknown === 0) return "—"
  const { yes, no, unknown } = item
  const { register: t } = prose
  const share = (n: number) => (yes + no === 0 ? "—" : `${Math.round((n / (yes + no)) * 100)}%`)
  const counted =
    yes + no === 0 ? [] : [fill(t.counts, { yes, yesShare: share(yes), no, noShare: share(no) })]
  return [...counted, ...(unknown > 0 ? [fill(t.notFilled, { n: unknown })] : [])].join(" / ")
}
