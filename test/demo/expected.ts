import { readFileSync } from "node:fs"
import { join } from "node:path"

export type Provision = "item1" | "item2" | "item3" | "item4" | "main"
export type State = "no-choice" | "accepted" | "refused" | "opted-out"
export type Verdict = "stated" | "partial" | "absent" | "review" | "exempt"

/** One page of the demo and what it is, in the words that `ExpectedSend.on` uses. */
export interface ExpectedPage {
  readonly path: string
  readonly kinds: readonly string[]
  /** Presses from this page until the notice's first entry shows. */
  readonly pressesToNotice: number
}

/** One request that a visit to the pages of one kind causes. */
export interface ExpectedSend {
  readonly method: string
  readonly host: string
  readonly path: string
  /** The kind of page it is sent from. */
  readonly on: string
  /** Sent while the page is left. */
  readonly leave?: boolean
  /** The states of choice in which it is sent; in every one of its destination's where left out. */
  readonly seenIn?: readonly State[]
  /** Query parameter → category of information, "-" for none. */
  readonly parameters: Readonly<Record<string, string>>
  /** The same for the members of a JSON body or WebSocket message, nested names joined with dots. */
  readonly body?: Readonly<Record<string, string>>
}

export interface ExpectedDestination {
  readonly label: string
  /** Its id in a result, where that does not depend on vendor files. */
  readonly destination?: string
  readonly hosts: readonly string[]
  readonly party: "self" | "third"
  readonly handlerKnown: boolean
  readonly placedBy: "html" | "container" | "tag"
  readonly chained: boolean
  /** The states of choice in which it is reached; in every one where left out. */
  readonly seenIn?: readonly State[]
  /** The layout of its entry in the notice. */
  readonly notice: "table" | "headings" | "none"
  /** Category of information → provision of art. 27-12. Request metadata is left out. */
  readonly information: Readonly<Record<string, Provision>>
  readonly operatorStated: "legal" | "alias" | "service-only" | "no"
  readonly statement: "full" | "part" | "none"
  readonly verdict: Verdict
  readonly why: string
  /** Cookies that identify the visitor, set by this destination's own responses. */
  readonly plantsCookies?: readonly string[]
  readonly sends: readonly ExpectedSend[]
}

/** The demo's truth, labelled by hand (README.md beside it). */
export interface Expected {
  readonly operator: string
  readonly pages: readonly ExpectedPage[]
  readonly destinations: readonly ExpectedDestination[]
  readonly staleEntries: readonly {
    readonly operator: string
    readonly service: string
    readonly why: string
  }[]
}

export function readExpected(): Expected {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../../src/demo/expected.json"), "utf8"))
}
