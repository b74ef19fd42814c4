import type { ChoiceSummary } from "../../../analyzers/result.ts"
import { fill, lookUp } from "../../prose.ts"
import type { Report } from "./report.ts"
import { statesView } from "./states-view.ts"

/** The states compared, the banner as it was found, and what each run did; undefined where there is nothing to tell. */
export const choicesView = (report: Report) => {
  const { result } = report
  const shown = result.choices.filter(({ found, run }) => found && run !== "opt-out")
  const states = statesView(report)
  const made = result.choices.filter(({ run }) => run !== "fresh")
  const notMade = notMadeRuns(report)
  if (shown.length + made.length + notMade.length === 0) return undefined
  return {
    states,
    banner: shown[0] ? bannerView([shown[0], ...shown.slice(1)], report) : undefined,
    runs: made.map((choice) => runView(choice, report)),
    notMade,
  }
}

/** What all visits together saw of the banner: its words once, its settings wherever they were opened. */
const bannerView = (shown: readonly [ChoiceSummary, ...ChoiceSummary[]], report: Report) => {
  const [first] = shown
  const { prose } = report.words
  const deepest = shown.reduce((a, b) => ((b.layers?.length ?? 0) > (a.layers?.length ?? 0) ? b : a), first)
  const toggles = shown.find((choice) => (choice.toggles ?? []).length > 0)?.toggles ?? []
  return {
    kind: first.kind === undefined ? "" : prose.bannerKinds[first.kind],
    manager: first.manager ?? "",
    foundBy: first.foundBy === undefined ? "" : prose.bannerFoundBy[first.foundBy],
    text: first.text ?? "",
    buttons: first.buttons,
    toggles: toggles.map(({ label, on, fixed = false }) => ({ label, on, fixed })),
    layers: (deepest.layers ?? [])
      .filter(({ presses }) => presses > 0)
      .map(({ opener, presses, text, buttons }) => ({
        opener: opener ?? "",
        presses: fill(prose.choices.pressesAway, { n: presses }),
        text,
        buttons,
      })),
  }
}

const runView = (choice: ChoiceSummary, report: Report) => {
  const { prose } = report.words
  const attempts = report.result.visits.find(({ id }) => id === choice.visit)?.attempt ?? 1
  return {
    run: prose.runs[choice.run],
    attempt: attempts > 1 ? fill(prose.visits.attempt, { n: attempts }) : "",
    presses: (choice.presses ?? []).map(({ label, how, purpose }) => ({
      label,
      how: prose.pressedHow[how],
      purpose: prose.pressPurposes[purpose],
    })),
    pressed: choice.presses === undefined ? (choice.pressed ?? "") : "",
    scrolledPast: choice.scrolledPast ?? false,
    askedAgain: choice.askedAgain ?? false,
    failure: choice.failure === undefined ? "" : failureText(choice.failure, report),
    signals: signalsOf(choice),
    pictures: picturesOf(choice, report),
  }
}

/** Each signal before the choice and after it. */
const signalsOf = ({ signals = {}, signalsAfter = {} }: ChoiceSummary) =>
  [...new Set([...Object.keys(signals), ...Object.keys(signalsAfter)])].map((name) => ({
    name,
    before: signals[name] ?? "—",
    after: signalsAfter[name] ?? "—",
  }))

/** The first picture is of the banner before anything was pressed, the last of the page after the choice. */
const picturesOf = ({ visit, run }: ChoiceSummary, { pictures, words: { prose } }: Report) => {
  const all = [...pictures.values()].filter(({ subject }) => subject.startsWith(`choice:${visit}:`))
  const [first] = all
  const last = all.at(-1)
  if (visit === undefined || !first || !last) return []
  const shown = first === last ? [first] : [first, last]
  return shown.map(({ file }, at) => ({
    file,
    label: at === 0 ? prose.choices.before : prose.choices.after,
    alt: fill(at === 0 ? prose.choices.pictureBefore : prose.choices.pictureAfter, { run: prose.runs[run] }),
  }))
}

const notMadeRuns = (report: Report) =>
  (report.result.runsNotMade ?? []).map(({ run, reason }) => ({
    run: report.words.prose.runs[run],
    reason: failureText(reason, report),
  }))

/** A reason without words of its own is shown as it is. */
const failureText = (code: string, { words }: Report): string =>
  lookUp(words.prose.choiceFailures, code) ?? code
