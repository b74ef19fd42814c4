import { indexKnowledge } from "../../src/config/knowledge/index-knowledge.ts"
import type { Knowledge } from "../../src/config/knowledge/knowledge.ts"
import type {
  Declared,
  Evidence,
  NoticeCandidate,
  PageSnapshot,
  Pressable,
  RecordedSend,
  StoredValue,
  Visit,
} from "../../src/crawler/evidence.ts"
import { bundledKnowledge } from "../config/knowledge/loaded.ts"

export { bundledKnowledge }

type Vendor = Knowledge["vendors"][number]
type Service = Vendor["services"][number]

/** A made-up vendor, so that tests do not rest on what the bundled files say today. */
export function vendor(id: string, name: string, services: readonly Partial<Service>[]): Vendor {
  return {
    id,
    name: { ja: name, original: name },
    formerNames: [],
    aliases: [],
    brands: [],
    relatedEntities: [],
    country: "JP",
    privacy: { url: `https://policies.${id}.example/` },
    optOut: null,
    services: services.map((one, at) => ({
      ...service(`${id}-${at}`, `${name}の機能${at}`),
      ...one,
    })) as unknown as Vendor["services"],
    source: "made up",
    confidence: "high",
    checked: "2026-01-01",
  }
}

function service(id: string, name: string): Service {
  return {
    id,
    name: { ja: name, original: name },
    aliases: [],
    function: "analytics",
    endpoints: [{ host: `${id}.example` }],
    container: false,
    sentence: "made up",
    parameters: [],
    storage: [],
    samples: [],
  }
}

/** The bundled tables with these vendors only, and no entity list or rows of our own unless given. */
export function knowledgeWith(
  vendors: readonly Vendor[],
  entities: Knowledge["entities"] = [],
  hostOperators: Knowledge["hostOperators"] = [],
): Knowledge {
  return { ...bundledKnowledge(), vendors, entities, hostOperators }
}

/** A made-up row of our own: who runs a host that no vendor file claims. */
export function hostOperator(
  host: string,
  operator: string,
  more: Partial<Knowledge["hostOperators"][number]> = {},
): Knowledge["hostOperators"][number] {
  return {
    host,
    operator,
    aliases: [],
    country: "JP",
    function: "advertising",
    source: "made up",
    confidence: "high",
    checked: "2026-01-01",
    ...more,
  }
}

export function indexOf(knowledge: Knowledge) {
  return indexKnowledge(knowledge)
}

const page = "https://www.mise.example/"

export function send(url: string, more: Partial<RecordedSend> = {}): RecordedSend {
  return {
    id: url,
    at: 100,
    page,
    target: "page",
    url,
    method: "GET",
    transport: "http",
    resourceType: "Image",
    phase: "load",
    cause: "page",
    choice: "none",
    seenBy: ["page", "wire"],
    headers: [],
    cookies: [],
    body: { state: "none" },
    initiator: { kind: "parser", url: page, chain: [page] },
    ...more,
  }
}

/** Started by these modules, the outermost first. */
export function startedBy(...chain: readonly string[]): Pick<RecordedSend, "initiator"> {
  return { initiator: { kind: "script", chain } }
}

export function script(url: string, ...chain: readonly string[]): RecordedSend {
  return send(url, { resourceType: "Script", ...startedBy(...chain) })
}

export function stored(name: string, value: string, more: Partial<StoredValue> = {}): StoredValue {
  return {
    id: `s-${name}-${more.host ?? ""}`,
    area: "cookie",
    name,
    value,
    host: "www.mise.example",
    setBy: [],
    ...more,
  }
}

export function link(text: string, href: string, more: Partial<Pressable> = {}): Pressable {
  return { kind: "link", text, href, region: "footer", visible: true, ...more }
}

export function snapshot(url: string, pressables: readonly Pressable[], html = ""): PageSnapshot {
  return { url, title: "", html, text: "", pressables }
}

export function visit(more: Partial<Visit> = {}): Visit {
  const url = more.url ?? page
  return {
    id: "v1",
    run: "fresh",
    attempt: 1,
    kind: "page",
    url,
    finalUrl: more.finalUrl ?? url,
    startedAt: "2026-11-01T10:00:00.000+09:00",
    finishedAt: "2026-11-01T10:00:05.000+09:00",
    outcome: "loaded",
    sends: [],
    contacts: [],
    stored: [],
    signals: [],
    documents: [{ frame: "f1", url, top: true, at: 1 }],
    page: snapshot(url, []),
    reconciliation: {
      witnesses: ["page", "wire"],
      wire: 0,
      page: 0,
      both: 0,
      wireOnly: 0,
      pageOnly: 0,
      browserOwn: 0,
      ambiguous: 0,
    },
    collectorFailures: [],
    ...more,
  }
}

export function candidate(html: string, more: Partial<NoticeCandidate> = {}): NoticeCandidate {
  const url = more.url ?? "https://www.mise.example/external/"
  return {
    id: "n1",
    url,
    finalUrl: url,
    title: "外部送信について",
    format: "html",
    html,
    digest: `digest of ${html.length} ${url}`,
    foundBy: "link",
    pressables: [],
    ...more,
  }
}

export const undeclared: Declared = { services: [], overrides: [] }

export function declared(domains: readonly string[], more: Partial<Declared> = {}): Declared {
  return {
    operator: { name: "株式会社みせ", aliases: [], domains, groupCompanies: [] },
    services: [{ kind: "r27_4" }],
    overrides: [],
    ...more,
  }
}

export function evidence(more: Partial<Evidence> = {}): Evidence {
  return {
    evidenceVersion: 1,
    id: "e1",
    tool: { name: "gaibu", version: "0.0.0" },
    target: { kind: "site", url: page },
    declared: undeclared,
    startedAt: "2026-11-01T10:00:00.000+09:00",
    finishedAt: "2026-11-01T10:01:00.000+09:00",
    environment: {
      browser: { name: "Chromium", version: "1", kind: "full", flags: [] },
      profile: "desktop",
      userAgent: "Mozilla/5.0 (X11; Linux x86_64) Test/1.0",
      locale: "ja-JP",
      timezone: "Asia/Tokyo",
      viewport: "1366x768@1",
      interventions: [],
    },
    settings: {},
    visits: [visit()],
    candidates: [],
    steps: [],
    notVisited: [],
    ...more,
  }
}

/** A notice as a table with one row per destination: operator, service, information, purpose. */
export function noticeTable(...rows: readonly (readonly [string, string, string, string])[]): string {
  const cells = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join("")}</tr>`
  const head = cells("th", ["送信先の名称", "サービス名", "送信される情報", "利用目的"])
  return `<h1>外部送信について</h1><table>${head}${rows.map((row) => cells("td", row)).join("")}</table>`
}
