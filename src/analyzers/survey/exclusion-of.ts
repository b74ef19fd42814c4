import type { ExclusionReason } from "../result/survey.ts"
import type { Result, VisitSummary } from "../result.ts"

/** Why a site cannot be counted, with what browser or server said of it. */
export interface Exclusion {
  readonly reason: ExclusionReason
  readonly detail: string
}

/** What a visit's failure is called in a survey. */
const reasons: Readonly<Record<string, ExclusionReason>> = {
  dns: "unreachable",
  connection: "unreachable",
  tls: "tls",
  timeout: "timeout",
  stopped: "timeout",
  "http-error": "http-error",
  download: "not-html",
  "not-html": "not-html",
  "empty-page": "empty-page",
  "redirect-loop": "redirect-loop",
  blocked: "blocked",
  "browser-died": "browser-failed",
  "page-crashed": "unresponsive",
  "page-closed": "unresponsive",
  unresponsive: "unresponsive",
  "too-large": "too-large",
  "private-address": "private-address",
}

/** Answers a server gives to a visitor it takes for a robot, or to too many requests (RFC 9110, RFC 6585). */
const blockedStatus: readonly number[] = [403, 429, 451, 503]

/** What a page calls itself that asks whether the visitor is a person. */
const checksVisitor =
  /^(?:just a moment|attention required|access denied|are you (?:a )?(?:human|robot)|verify(?:ing)? you are human|security check|しばらくお待ちください|アクセスが(?:拒否|制限)|ロボットでは)/i

const logInAddress = /\/(?:log-?in|sign-?in|sso|auth(?:enticate|orize)?)(?:[/?.]|$)/i

/** Why the start page cannot stand for its site; undefined where it can. A page loaded in part is counted. */
export function exclusionOf({ visits, target }: Result): Exclusion | undefined {
  const start = visits.find(({ run, url }) => run === "fresh" && url === target.url) ?? visits[0]
  if (start === undefined) return { reason: "browser-failed", detail: "no page was opened" }
  const { status, title = "", finalUrl } = start
  const detail = detailOf(start)
  if (status === 401 || status === 407) return { reason: "log-in", detail }
  if (status !== undefined && blockedStatus.includes(status)) return { reason: "blocked", detail }
  if (checksVisitor.test(title.trim())) return { reason: "blocked", detail: title }
  if (status !== undefined && status >= 400) return { reason: "http-error", detail }
  if (start.outcome === "failed") return { reason: reasons[start.failure?.code ?? ""] ?? "internal", detail }
  const { pathname } = URL.parse(finalUrl) ?? { pathname: "" }
  if (logInAddress.test(pathname) && finalUrl !== target.url) return { reason: "log-in", detail: pathname }
  return undefined
}

function detailOf({ status, failure }: VisitSummary): string {
  if (failure !== undefined) return failure.message
  return status === undefined ? "" : `status ${status}`
}

/** Reasons that another attempt would not change. */
const lasting: readonly ExclusionReason[] = [
  "stop-list",
  "private-address",
  "log-in",
  "not-html",
  "too-large",
]

export function isLasting(reason: ExclusionReason): boolean {
  return lasting.includes(reason)
}
