import type { Send } from "../../analyzers/result.ts"
import { destinationName } from "../destination-name.ts"
import { categoryName } from "../naming.ts"
import { tagName } from "../placing.ts"
import type { ShownResult } from "../shown-result.ts"
import { type ColumnOf, lines, type Table, tableOf, yesNo } from "./table.ts"

/** Every send in the order of the record. */
export const sendsTable = (shown: ShownResult): Table =>
  tableOf("sends", [...whatColumns(shown), ...howColumns(shown)], {
    rows: shown.result.sends,
    words: shown.words,
  })

const whatColumns = ({ result, words, tags }: ShownResult): readonly ColumnOf<Send>[] => {
  const destinations = new Map(result.destinations.map((one) => [one.id, destinationName(one, words)]))
  const tag = (id: string | undefined) => {
    const found = id === undefined ? undefined : tags.get(id)
    return found === undefined ? "" : tagName(found, words)
  }
  return [
    ["id", 12, ({ id }) => id],
    ["page", 36, ({ page }) => page],
    ["destination", 36, ({ destination }) => destinations.get(destination) ?? destination],
    ["method", 8, ({ method }) => method],
    ["url", 60, ({ url }) => url],
    [
      "information",
      30,
      ({ information }) => lines(new Set(information.map(({ category }) => categoryName(category, words)))),
    ],
    [
      "provisions",
      22,
      ({ information }) =>
        lines(new Set(information.map(({ provision }) => words.prose.provisions[provision]))),
    ],
    ["tag", 26, (send) => tag(send.tag)],
    ["chained", 10, ({ chained }) => yesNo(chained, words.prose)],
    ["party", 14, ({ party }) => words.prose.parties[party]],
    ["destinationId", 24, ({ destination }) => destination],
  ]
}

const howColumns = ({ words: { prose } }: ShownResult): readonly ColumnOf<Send>[] => [
  ["run", 12, ({ run }) => prose.runs[run]],
  ["choice", 12, ({ choice }) => prose.sends.choice[choice]],
  ["phase", 12, ({ phase }) => prose.sends.phases[phase]],
  ["cause", 16, ({ cause }) => prose.sends.causes[cause]],
  ["transport", 12, ({ transport }) => transport],
  ["resourceType", 12, ({ resourceType }) => resourceType ?? ""],
  ["seenBy", 18, ({ seenBy }) => lines(seenBy.map((witness) => prose.sends.witnesses[witness]))],
  ["body", 14, ({ body }) => (body === undefined ? "" : prose.sends.bodies[body])],
  ["status", 10, ({ status }) => status ?? ""],
  ["ip", 18, ({ remote }) => remote?.ip ?? ""],
  ["cname", 26, ({ remote }) => lines(remote?.cname ?? [])],
  ["initiator", 36, ({ initiator }) => initiator?.url ?? initiator?.chain.at(-1) ?? ""],
  ["redirectedFrom", 14, ({ redirectedFrom }) => redirectedFrom ?? ""],
]
