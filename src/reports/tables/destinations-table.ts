import { handlerName, serviceName } from "../destination-name.ts"
import type { JudgedDestination } from "../judged-destination.ts"
import { categoryName, countryName, functionName, reasonTexts } from "../naming.ts"
import { observedOf } from "../observed.ts"
import { placingText, tagName } from "../placing.ts"
import type { ShownResult } from "../shown-result.ts"
import { verdictText } from "../verdict-text.ts"
import { type ColumnOf, lines, type Table, tableOf, yesNo } from "./table.ts"

/** The destinations, the heaviest verdict first. */
export const destinationsTable = (shown: ShownResult): Table =>
  tableOf("destinations", columnsOf(shown), { rows: shown.judged, words: shown.words })

const columnsOf = (shown: ShownResult): readonly ColumnOf<JudgedDestination>[] => [
  ...statementColumns(shown),
  ...observedColumns(shown),
  ...whoColumns(shown),
]

const statementColumns = ({ words }: ShownResult): readonly ColumnOf<JudgedDestination>[] => {
  const { prose } = words
  const stated = (value: boolean | null) => prose.yesNo[value === null ? "unknown" : value ? "yes" : "no"]
  return [
    ["verdict", 22, ({ assessment }) => (assessment ? verdictText(assessment, words) : "")],
    ["handler", 30, ({ destination }) => handlerName(destination, words)],
    ["service", 26, ({ destination }) => serviceName(destination)],
    [
      "operatorStated",
      22,
      ({ assessment }) => (assessment ? prose.operatorStated[assessment.operatorStated] : ""),
    ],
    ["purposeStated", 18, ({ assessment }) => (assessment ? stated(assessment.purposeStated) : "")],
    ["reasons", 44, ({ assessment }) => lines(reasonTexts(assessment?.reasons ?? [], words))],
  ]
}

const observedColumns = ({ result, words, tags }: ShownResult): readonly ColumnOf<JudgedDestination>[] => {
  const { provisions } = words.prose
  const observed = observedOf(result)
  const categories = (id: string) => [...(observed.get(id)?.categories.keys() ?? [])]
  return [
    [
      "provisions",
      22,
      ({ assessment }) =>
        lines(new Set(assessment?.provisions.map(({ provision }) => provisions[provision]) ?? [])),
    ],
    [
      "information",
      30,
      ({ destination }) => lines(categories(destination.id).map((id) => categoryName(id, words))),
    ],
    ["sendCount", 10, ({ destination }) => destination.sends],
    ["seen", 10, ({ destination }) => destination.observed.seen],
    ["visits", 10, ({ destination }) => destination.observed.visits],
    [
      "tags",
      38,
      ({ destination }) =>
        lines(
          destination.tags
            .flatMap((id) => tags.get(id) ?? [])
            .map((tag) => `${tagName(tag, words)} — ${placingText(tag, tags, words)}`),
        ),
    ],
    ["chainedOnly", 12, ({ destination }) => yesNo(destination.chainedOnly, words.prose)],
  ]
}

const whoColumns = ({ words }: ShownResult): readonly ColumnOf<JudgedDestination>[] => {
  const country = (code: string | undefined) => (code === undefined ? "" : countryName(code, words))
  return [
    ["operatorOriginal", 24, ({ destination }) => destination.operatorOriginal ?? ""],
    [
      "function",
      18,
      ({ destination: { function: what } }) => (what === undefined ? "" : functionName(what, words)),
    ],
    ["party", 14, ({ destination }) => words.prose.parties[destination.party]],
    ["knownBy", 20, ({ destination }) => words.prose.knownBy[destination.knownBy]],
    ["hosts", 34, ({ destination }) => lines(destination.hosts)],
    ["countryEntity", 16, ({ destination }) => country(destination.country.entity)],
    ["countryServer", 16, ({ destination }) => country(destination.country.server)],
    ["countryStated", 16, ({ destination }) => country(destination.country.stated)],
    ["id", 24, ({ destination }) => destination.id],
  ]
}
