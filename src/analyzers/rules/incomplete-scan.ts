import type { Facts } from "../facts/facts.ts"
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
    const seen = [...failedVisits(facts), ...missingWitness(facts), ...unread(facts), ...other(facts)]
    return seen.length > 0 ? seen : [complete(facts)]
  },
}

function failedVisits({ visits }: Facts): Observation[] {
  return visits
    .filter(({ outcome }) => outcome !== "loaded")
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
    message: { ja: "予定した観測を終えました。", en: "The planned observation was finished." },
    evidence: visits.map(({ id }) => id),
  }
}
