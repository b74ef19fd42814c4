import type { Completeness, SignalItem } from "../../../analyzers/result.ts"
import { NotSentReason } from "../../../crawler/evidence.ts"
import { failureText } from "../../failure-text.ts"
import { categoryName } from "../../naming.ts"
import { fill, lookUp } from "../../prose.ts"
import { recordingGaps } from "../../recording-gaps.ts"
import type { Report } from "./report.ts"

const counted = ["both", "wireOnly", "pageOnly", "browserOwn", "undecodedBodies"] as const

/** How the two records agree, what failed, what the tool did, and what else was noticed. */
export const completenessView = ({ result, words, places }: Report) => {
  const { prose } = words
  const visits = new Map(result.visits.map((visit) => [visit.id, visit]))
  const nameOf = (id: string) => visits.get(id)?.finalUrl ?? id
  return {
    recordings: recordingRows(result.recordings ?? [], words),
    rows: result.completeness.map((row) => ({
      name: nameOf(row.visit),
      place: places.get(row.visit),
      single: row.witnesses.length < 2,
      counts: counted.map((key) => row[key]),
    })),
    totals: totalsOf(result.completeness),
    gaps: recordingGaps(result).map(({ message }) => message[words.language]),
    failures: result.visits
      .filter(({ outcome, run }) => outcome !== "loaded" && run !== "recorded")
      .map((visit) => ({
        name: visit.url,
        place: places.get(visit.id),
        outcome: prose.visits.outcomes[visit.outcome],
        reason: visit.failure ? failureText(visit.failure, words) : "",
      })),
    interventions: result.environment.interventions.map((code) => lookUp(prose.interventions, code) ?? code),
    contacts: contactsOf(result.contacts, words),
    handsToApp: result.signals.some(({ kind }) => kind === "bridge" || kind === "intent"),
    refused: refusedOf(result.refused ?? [], words),
    signals: signalsOf(result.signals, words),
  }
}

/** The files, with what of them is no send. */
const recordingRows = (recordings: NonNullable<Report["result"]["recordings"]>, { prose }: Report["words"]) =>
  recordings.map(({ name, creator = "", browser = "", entries, sends, notSent }) => ({
    name,
    tool: [creator, browser].filter((part) => part !== "").join(prose.punctuation.list),
    entries,
    sends,
    notSent: NotSentReason.options.flatMap((reason) => {
      const count = notSent[reason]
      return count === undefined ? [] : [`${prose.recordings.notSent[reason]} ${count}`]
    }),
  }))

/** What was handed to the app, by category with its samples; empty where nothing was recognised. */
function handedText({ information = [], undecoded }: SignalItem, words: Report["words"]): string {
  const { prose } = words
  const items = information.map(({ category, sample }) =>
    [categoryName(category, words), sample].filter((text) => text !== undefined).join(" "),
  )
  const unread = undecoded ? [prose.completeness.handedUnread] : []
  return [...items, ...unread].join(prose.punctuation.list)
}

/** What every visit noticed again is said once. */
const signalsOf = (signals: Report["result"]["signals"], words: Report["words"]) => {
  const told = signals.map((signal) => ({ ...signal, handed: handedText(signal, words) }))
  const alike = Map.groupBy(told, ({ kind, what, script, handed }) =>
    JSON.stringify([kind, what, script, handed]),
  )
  const { signalKinds, signalTimes } = words.prose.completeness
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { kind, what, script = "", handed } = first
    const times = others.length === 0 ? "" : fill(signalTimes, { n: others.length + 1 })
    return [{ kind: signalKinds[kind], what, script, handed, times }]
  })
}

const totalsOf = (rows: readonly Completeness[]): readonly number[] =>
  counted.map((key) => rows.reduce((sum, row) => sum + row[key], 0))

const contactsOf = (contacts: Report["result"]["contacts"], { prose }: Report["words"]) => [
  ...new Set(contacts.map(({ host, kind }) => `${host} — ${prose.completeness.contactKinds[kind]}`)),
]

const refusedOf = (refused: NonNullable<Report["result"]["refused"]>, { prose }: Report["words"]) =>
  [...Map.groupBy(refused, ({ url }) => url)].map(([url, all]) => ({
    url,
    times: fill(prose.completeness.refusedTimes, { n: all.reduce((sum, { count }) => sum + count, 0) }),
  }))
