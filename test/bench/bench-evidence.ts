import type { Knowledge } from "../../src/config/knowledge/knowledge.ts"
import type { Evidence, RecordedSend, Visit } from "../../src/crawler/evidence.ts"
import {
  candidate,
  declared,
  evidence,
  link,
  noticeTable,
  send,
  snapshot,
  startedBy,
  stored,
  visit,
} from "../analyzers/evidence-builder.ts"

/** Sends of one visit; a portal's page makes about so many. */
const sendsEach = 500
const site = "https://www.mise.example/"

/** A record of so many sends over visits of 500: every vendor's samples in turn, with values of their own. */
export function benchEvidence(sends: number, knowledge: Knowledge): Evidence {
  const requests = requestsOf(knowledge)
  const visits = Array.from({ length: Math.ceil(sends / sendsEach) }, (_, number) =>
    visitOf(number, requests, Math.min(sendsEach, sends - number * sendsEach)),
  )
  const notice = candidate(
    noticeTable(
      ["Google LLC", "Google アナリティクス", "閲覧したページのURL、Cookieの識別子", "アクセス解析のため"],
      ["株式会社フリークアウト", "FreakOut", "閲覧履歴", "広告配信のため"],
    ),
  )
  return evidence({ declared: declared(["mise.example"]), visits, candidates: [notice] })
}

interface Request {
  readonly url: string
  readonly body?: string | undefined
}

function requestsOf({ vendors }: Knowledge): readonly Request[] {
  const known = vendors.flatMap(({ services }) => services.flatMap(({ samples }) => samples))
  const unknown = Array.from({ length: 40 }, (_, at) => ({
    url: `https://px${at}.unknown-${at}.example/sync?partner=${at}&redir=${encodeURIComponent(`https://cm.other-${at}.example/m?id=`)}`,
  }))
  const own = [{ url: `${site}img/1.png` }, { url: `${site}api/log` }]
  return [...known, ...unknown, ...own]
}

function visitOf(number: number, requests: readonly Request[], count: number): Visit {
  const url = `${site}news/${number}`
  const id = `GA1.1.${1_000_000_000 + number * 7919}.1700000000`
  return visit({
    id: `v${number + 1}`,
    url,
    sends: Array.from({ length: count }, (_, at) => sendOf(number, at, requests)),
    stored: Array.from({ length: 30 }, (_, at) => stored(`_c${at}`, `${id}.${at * 104_729}`)),
    documents: [{ frame: "f1", url, title: `第${number}号のニュースの見出し`, top: true, at: 1 }],
    page: snapshot(url, [link("外部送信について", `${site}external/`)]),
  })
}

function sendOf(visitNumber: number, at: number, requests: readonly Request[]): RecordedSend {
  const { url, body } = requests[(visitNumber * 31 + at) % requests.length] as Request
  const own = `_b=${visitNumber}.${at}&page=${encodeURIComponent(`${site}news/${visitNumber}`)}`
  return send(`${url}${url.includes("?") ? "&" : "?"}${own}`, {
    id: `s${at + 1}`,
    at: 10 + at,
    method: body === undefined ? "GET" : "POST",
    headers: [
      ["user-agent", "Mozilla/5.0 (X11; Linux x86_64) Test/1.0"],
      ["accept-language", "ja,en-US;q=0.9"],
      ["referer", site],
      ["sec-ch-ua-platform", '"Windows"'],
    ],
    cookies: at % 3 === 0 ? [{ name: "uid", value: `u-${at}-8f14e45fceea167a` }] : [],
    body: body === undefined ? { state: "none" } : { state: "seen", text: body, size: body.length },
    ...startedBy(site, `https://tag.loader-${at % 20}.example/tag.js`),
  } as Partial<RecordedSend>)
}
