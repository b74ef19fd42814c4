import type { ReceivedRequest } from "../../src/demo/received.ts"
import type { Reply, Site } from "../../src/demo/site.ts"
import { staticFile } from "../../src/demo/static-file.ts"
import { type Label, packages } from "./label.ts"

export const shopHost = "shop.example.jp"

/** The site whose pages carry the libraries, and the hosts the libraries send to. */
export function librarySites(labels: readonly Label[]): Readonly<Record<string, Site>> {
  const arrived: string[] = []
  const receivers = labels.flatMap(({ hosts }) =>
    Object.entries(hosts).map(([host, answers]) => [host, receiver(answers, arrived)] as const),
  )
  return { [shopHost]: shop(arrived), ...Object.fromEntries(receivers) }
}

/** Serves the pages beside their labels, and every library as its package ships it. */
function shop(arrived: readonly string[]): Site {
  return {
    folder: import.meta.dirname,
    answers: {
      "/": () => ({
        headers: { "content-type": "text/html; charset=utf-8" },
        body: '<!doctype html><html lang="ja"><title>店</title><p>いらっしゃいませ。',
      }),
      "/arrived": ({ path }) => {
        const wanted = decodeURIComponent(path.slice("/arrived?".length))
        const count = arrived.filter((address) => address.includes(wanted)).length
        return { headers: { "cache-control": "no-store" }, body: String(count) }
      },
      "/packages/*": ({ path }) => staticFile(packages, path.slice("/packages".length)),
    },
  }
}

/** Answers as the library's makers' servers do, as far as the library waits for it. */
function receiver(answers: Label["hosts"][string], arrived: string[]): Site {
  const reply = ({ host, path, headers, method }: ReceivedRequest): Reply => {
    const allow = {
      "access-control-allow-origin": headers.origin ?? "*",
      "access-control-allow-credentials": "true",
      "access-control-allow-headers": headers["access-control-request-headers"] ?? "*",
      "cache-control": "no-store",
    }
    if (method === "OPTIONS") return { status: 204, headers: allow }
    arrived.push(host + path)
    const body = answers[path.split("?", 1)[0] ?? ""] ?? {}
    return { headers: { ...allow, "content-type": "application/json" }, body: JSON.stringify(body) }
  }
  return { answers: { "/*": reply } }
}
