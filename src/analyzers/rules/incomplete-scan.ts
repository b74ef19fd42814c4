import type { Facts } from "../facts/facts.ts"
import { recordingGapText } from "../facts/recording-gap.ts"
import { whyUnread } from "../facts/why-unread.ts"
import type { Observation, Rule } from "./rule.ts"

/** What could not be seen is never reported as clean. */
export const rule: Rule = {
  id: "incomplete-scan",
  title: { ja: "観測が完了していない", en: "Scan incomplete" },
  basis: "own",
  article: "27-12",
  severity: "medium",
  needs: [],
  check: (facts) => {
    const seen = [
      ...failedVisits(facts),
      ...missingWitness(facts),
      ...unread(facts),
      ...gaps(facts),
      ...other(facts),
    ]
    return seen.length > 0 ? seen : [complete(facts)]
  },
}

/** Of a recording its own gaps say it. */
function failedVisits({ visits }: Facts): Observation[] {
  return visits
    .filter(({ outcome, run }) => outcome !== "loaded" && run !== "recorded")
    .map(({ id, url, failure }) => ({
      outcome: "unknown",
      subject: id,
      message: {
        ja: `${url} を最後まで観測できませんでした（${failure?.code ?? "理由不明"}）。`,
        en: `${url} could not be observed to its end (${failure?.message ?? "no reason given"}).`,
      },
      evidence: [id],
    }))
}

function missingWitness({ completeness }: Facts): Observation[] {
  return completeness
    .filter(({ witnesses }) => witnesses.length < 2 && !witnesses.includes("recording"))
    .map(({ visit, witnesses }) => ({
      outcome: "unknown",
      subject: visit,
      message: {
        ja: `同じブラウザの二つの記録のうち${witnesses.length}つしか得られませんでした。`,
        en: `Only ${witnesses.length} of the two records of the same browser could be had.`,
      },
      evidence: [visit],
    }))
}

function unread(facts: Facts): Observation[] {
  return facts.unread.map(({ url, code, message }) => ({
    outcome: "unknown",
    subject: url,
    message: {
      ja: `通知・公表の可能性がある文書を読み取れませんでした${whyUnread(code)}。`,
      en: `A document that may be the notice could not be read (${message}).`,
    },
    evidence: [url],
  }))
}

/** Of a recording that was read to its end, what it does not hold all the same. */
function gaps({ recordings = [], target }: Facts): Observation[] {
  return recordings.flatMap((recording) =>
    recording.gaps.map((gap) => ({
      outcome: "unknown",
      subject: target.url,
      message: recordingGapText(recording.name, gap),
      evidence: recording.visits,
    })),
  )
}

function other({ crawlFailure, collectorFailures, target }: Facts): Observation[] {
  const messages = [...(crawlFailure === undefined ? [] : [crawlFailure]), ...collectorFailures]
  return messages.map((message) => ({
    outcome: "unknown",
    subject: target.url,
    message: { ja: `一部を確認できませんでした：${message}`, en: `A part could not be seen: ${message}` },
    evidence: [],
  }))
}

function complete({ target, visits }: Facts): Observation {
  return {
    outcome: "pass",
    subject: target.url,
    message: target.kind === "har" ? recordingsRead : finished,
    evidence: visits.map(({ id }) => id),
  }
}

const finished: Observation["message"] = {
  ja: "予定した観測を終えました。",
  en: "The planned observation was finished.",
}
const recordingsRead: Observation["message"] = {
  ja: "記録ファイルを最後まで読み取りました。記録に写らないものは、本観測の対象外です。",
  en: "The recordings were read to their ends. What a recording cannot show was not observed.",
}
