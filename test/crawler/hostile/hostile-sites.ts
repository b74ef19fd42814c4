import { readdirSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { NetworkPlan } from "../../../src/crawler/plan.ts"
import type { ReceivedRequest } from "../../../src/demo/received.ts"
import { serveSites } from "../../../src/demo/serve-sites.ts"
import type { Site } from "../../../src/demo/site.ts"
import { common, page, startReplies } from "./replies.ts"
import { rough, servePlainWords, serveRough } from "./rough-server.ts"

const folder = fileURLToPath(new URL("../../sites/hostile", import.meta.url))

/** Pages kept as files; each is the start page of a host of its own, so that visits can be told apart. */
const pageNames = readdirSync(folder)
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.slice(0, -".html".length))

const files = Object.fromEntries(
  readdirSync(folder).map((name) => [
    `/${name}`,
    async () => ({ headers: { "content-type": typeOf(name) }, body: await readFile(`${folder}/${name}`) }),
  ]),
)

function typeOf(name: string): string {
  return name.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8"
}

const back = ({ path }: ReceivedRequest) =>
  page(`<script>location.replace("https://${new URL(path, "https://x").searchParams.get("from")}/")</script>`)

const sockets = { "/socket": { message: (text: string, send: (text: string) => void) => send(text) } }

const sites: Readonly<Record<string, Site>> = {
  ...Object.fromEntries(
    pageNames.map((name) => [
      `${name}.test`,
      { sockets, answers: { ...common, ...files, "/": files[`/${name}.html`] ?? (() => ({ status: 404 })) } },
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(startReplies).map(([name, start]) => [
      `${name}.test`,
      { answers: { ...common, ...files, "/": start } },
    ]),
  ),
  "sign-in-inside.test": {
    answers: {
      ...common,
      ...files,
      "/": startReplies["sign-in-inside"] ?? (() => ({})),
      "/protected": startReplies["sign-in"] ?? (() => ({})),
    },
  },
  "plain.test": { answers: { ...common, ...files, "/": () => page("") } },
  "elsewhere.test": { answers: { ...common, ...files, "/": () => page(""), "/back": back } },
  "tracker.test": {
    answers: { ...common, "/unread": () => common["/endless"]?.({} as ReceivedRequest) ?? {} },
  },
}

const roughSites = Object.fromEntries(
  [...Object.keys(rough), "long-addresses", "client-certificate"].map((name) => [
    `${name}.test`,
    { answers: { ...common, ...files, "/": files[`/${name}.html`] ?? (() => page("")) } },
  ]),
)

export interface HostileSites {
  readonly network: NetworkPlan
  /** Everything that arrived so far, at whichever server. */
  readonly arrived: () => readonly ReceivedRequest[]
  readonly close: () => Promise<void>
}

/** Serves every hostile site on loopback; all other names do not exist. */
export async function serveHostileSites(): Promise<HostileSites> {
  const [orderly, roughly, asking, wordy] = await Promise.all([
    serveSites({ sites, plain: true }),
    serveRough({ sites: roughSites }),
    serveRough({ sites: roughSites, requestCert: true }),
    servePlainWords(),
  ])
  const leads = [
    ...Object.keys(rough).map((name) => [name, roughly.port] as const),
    ["long-addresses", roughly.port] as const,
    ["client-certificate", asking.port] as const,
    ["no-tls", wordy.port] as const,
  ].map(([name, port]) => `MAP ${name}.test:443 127.0.0.1:${port}`)
  const hostResolverRules = [...leads, orderly.hostResolverRules].join(", ")
  return {
    network: { hostResolverRules, ignoreHttpsErrors: false, acceptedKeys: [orderly.spki], headers: [] },
    arrived: () => [...orderly.log, ...roughly.log, ...asking.log],
    close: async () => {
      await Promise.all([orderly, roughly, asking, wordy].map((server) => server.close()))
    },
  }
}
