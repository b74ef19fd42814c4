import type { app } from "../../../src/cli/serve/app.ts"
import { HOST } from "./made-dashboard.ts"

type Server = ReturnType<typeof app>

/** A browser as far as a server can tell: it keeps cookies and fills in forms of the pages it got. */
export class Visitor {
  readonly #server: Server
  readonly #cookies = new Map<string, string>()
  readonly #from: string
  csrf = ""

  constructor(server: Server, from = "127.0.0.1") {
    this.#server = server
    this.#from = from
  }

  get cookie(): string {
    return [...this.#cookies].map((pair) => pair.join("=")).join("; ")
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}) {
    return this.#ask(path, { headers: { host: HOST, ...headers } })
  }

  async post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ) {
    return this.#ask(path, {
      method: "POST",
      body: new URLSearchParams({ csrf: this.csrf, ...fields }),
      headers: { host: HOST, origin: `http://${HOST}`, "sec-fetch-site": "same-origin", ...headers },
    })
  }

  async #ask(
    path: string,
    { headers, ...init }: RequestInit & { headers: Readonly<Record<string, string>> },
  ) {
    const request = { ...init, headers: { cookie: this.cookie, "accept-language": "en", ...headers } }
    const env = { incoming: { socket: { remoteAddress: this.#from } } }
    const response = await this.#server.request(`http://${HOST}${path}`, request, env)
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const text = await response.text()
    this.csrf = /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? this.csrf
    return { status: response.status, text, headers: response.headers, to: response.headers.get("location") }
  }

  #keep(line: string) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    this.#cookies.set(name, value)
  }
}
