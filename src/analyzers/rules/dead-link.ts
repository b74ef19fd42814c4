import type { LinkCheck } from "../../crawler/evidence.ts"
import { type Facts, statingNotices } from "../facts/facts.ts"
import { japaneseShare } from "../facts/manner/japanese-share.ts"
import type { Notice } from "../result.ts"
import type { Observation, Rule } from "./rule.ts"

/** Share of kana and kanji below which a document is not called Japanese. Own threshold. */
const fewest = 0.1

/** Addresses named in one message, at most. */
const mostNamed = 5

/**
 * 施行規則第22条の2の28第1項第3号: easy to check. What a link leads to may carry a part of what is told (opting out, the
 * destination's own purpose), so one that leads nowhere is for a person. Only what says of itself that it is not
 * there (404, 410) counts: others may answer to a visitor what they did not answer here.
 */
export const rule: Rule = {
  id: "dead-link",
  title: { ja: "公表内のリンク先を確認できず", en: "Links of the notice lead nowhere" },
  basis: "own",
  article: "R28-1-3",
  severity: "low",
  needs: ["visits", "notices"],
  check: (facts) => statingNotices(facts).flatMap(({ notice }) => observe(notice, facts)),
}

function observe({ id: subject }: Notice, { linkChecks }: Facts): Observation[] {
  if (!linkChecks)
    return [{ outcome: "unknown", subject, message: notLooked, evidence: [], severity: "info" }]
  const checks = linkChecks.filter(({ from }) => from.includes(subject))
  if (checks.length === 0) return []
  const gone = checks.filter(isGone)
  const unseen = checks.filter((check) => !isGone(check) && !isSeen(check))
  const foreign = checks.filter(isForeign)
  const found: Observation[] = [
    ...(gone.length > 0
      ? [{ outcome: "review", subject, message: dead(gone), evidence: urlsOf(gone) } as const]
      : []),
    ...(foreign.length > 0
      ? [
          {
            outcome: "review",
            subject,
            message: inOtherLanguage(foreign),
            evidence: urlsOf(foreign),
            severity: "info",
          } as const,
        ]
      : []),
    ...(unseen.length > 0
      ? [
          {
            outcome: "unknown",
            subject,
            message: notSeen(unseen),
            evidence: urlsOf(unseen),
            severity: "info",
          } as const,
        ]
      : []),
  ]
  return found.length > 0
    ? found
    : [{ outcome: "pass", subject, message: answering(checks.length), evidence: urlsOf(checks) }]
}

function isGone({ status }: LinkCheck): boolean {
  return status === 404 || status === 410
}

function isSeen({ status, failure }: LinkCheck): boolean {
  return failure === undefined && status !== undefined && status < 400
}

/** Only where the document has words to tell by: what scripts would write was not written. */
function isForeign(check: LinkCheck): boolean {
  if (!isSeen(check)) return false
  const share = japaneseShare(`${check.title ?? ""} ${check.text ?? ""}`.normalize("NFKC"))
  return share !== undefined && share < fewest
}

function urlsOf(checks: readonly LinkCheck[]): readonly string[] {
  return checks.map(({ url }) => url)
}

function named(checks: readonly LinkCheck[]): string {
  const more = checks.length > mostNamed ? " …" : ""
  return urlsOf(checks).slice(0, mostNamed).join(" ") + more
}

function dead(checks: readonly LinkCheck[]): Observation["message"] {
  return {
    ja: `公表内のリンク${checks.length}件の先に文書がありません（404又は410）：${named(checks)}`,
    en: `${checks.length} links of the notice lead to nothing (404 or 410): ${named(checks)}`,
  }
}

function inOtherLanguage(checks: readonly LinkCheck[]): Observation["message"] {
  return {
    ja: `公表内のリンク${checks.length}件の先は日本語ではないようです（当ツールの基準による参考情報）：${named(checks)}`,
    en: `${checks.length} links of the notice seem to lead to documents that are not in Japanese (for information, own measure): ${named(checks)}`,
  }
}

function notSeen(checks: readonly LinkCheck[]): Observation["message"] {
  return {
    ja: `公表内のリンク${checks.length}件の先を確認できませんでした：${named(checks)}`,
    en: `What ${checks.length} links of the notice lead to could not be seen: ${named(checks)}`,
  }
}

function answering(count: number): Observation["message"] {
  return {
    ja: `公表内のリンク${count}件の先に日本語の文書などを確認しました（スクリプトを動かさずに確認）。`,
    en: `${count} links of the notice lead to documents, as far as they have words in Japanese (scripts not run).`,
  }
}

const notLooked: Observation["message"] = {
  ja: "公表内のリンク先は確認していません。",
  en: "The links of the notice were not looked at.",
}
