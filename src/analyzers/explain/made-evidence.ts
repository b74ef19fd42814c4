import {
  type Declared,
  type Environment,
  type Evidence,
  type RecordedSend,
  recordingAlone,
  type Visit,
} from "../../crawler/evidence.ts"

/** A send nobody made, to be read as a scan would read it. */
export interface MadeSend {
  readonly send: RecordedSend
  /** The page it is sent from, where one is supposed. */
  readonly page?: string
  readonly declared: Declared
}

/** A name that is nobody's (RFC 2606): with no page supposed, no destination is the page's own. */
const nowhere = "https://page.invalid/"

/** The evidence of one visit that made this send and nothing else. */
export function madeEvidence(made: MadeSend): Evidence {
  const { page = nowhere, declared } = made
  return {
    evidenceVersion: 1,
    id: "made",
    tool: { name: "gaibu", version: "" },
    target: { kind: "site", url: page },
    declared,
    startedAt: "",
    finishedAt: "",
    environment: environmentOf(made.send),
    settings: {},
    visits: [visitOf(made)],
    candidates: [],
    steps: [],
    notVisited: [],
  }
}

function visitOf({ send, page }: MadeSend): Visit {
  return {
    id: "v1",
    run: "recorded",
    attempt: 1,
    kind: "page",
    url: page ?? nowhere,
    finalUrl: page ?? nowhere,
    startedAt: "",
    finishedAt: "",
    outcome: "loaded",
    sends: [send],
    contacts: [],
    stored: [],
    signals: [],
    documents: page === undefined ? [] : [{ frame: "page", url: page, top: true, at: 0 }],
    reconciliation: recordingAlone,
    collectorFailures: [],
  }
}

/** Stands for what is not known of the equipment; nobody sends it, so no value equals it. */
const notKnown = "(not known)"

/** Of the equipment only what the request's own headers say is known. */
function environmentOf({ headers }: RecordedSend): Environment {
  const header = (name: string) => headers.find(([key]) => key === name)?.[1] ?? ""
  return {
    browser: { name: "", version: "", kind: "", flags: [] },
    profile: "",
    userAgent: header("user-agent") || notKnown,
    locale: header("accept-language").split(/[,;]/, 1)[0]?.trim() ?? "",
    timezone: notKnown,
    viewport: "",
    interventions: [],
  }
}
