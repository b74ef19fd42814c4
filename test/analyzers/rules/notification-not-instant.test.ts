import { describe } from "vitest"
import { rule } from "../../../src/analyzers/rules/notification-not-instant.ts"
import { ad, good, holds, nothingSeen, page } from "./given.ts"

const popup = (shownAt?: number) =>
  ({
    ...good,
    url: page,
    finalUrl: page,
    foundBy: "popup",
    ...(shownAt === undefined ? {} : { shownAt }),
  }) as const
const published = { ...good, id: "n2", digest: "other" }
const late = { ...ad, at: 900 }

describe("the moment of a notification", () =>
  holds(rule, [
    ["before the send", { candidates: [popup(500)], sends: [late] }, ["pass medium"]],
    ["after the send", { candidates: [popup(950)], sends: [late] }, ["review medium"]],
    [
      "after, and published as well",
      { candidates: [popup(950), published], sends: [late] },
      ["not-applicable medium"],
    ],
    ["not seen", { candidates: [popup()], sends: [late] }, ["unknown medium"]],
    ["a publication is none", { candidates: [good] }, []],
    ["no page could be opened", nothingSeen, ["unknown medium"]],
  ]))
