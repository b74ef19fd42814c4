import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { MadeSend } from "../../analyzers/explain/made-evidence.ts"
import { madeSend } from "../../analyzers/explain/made-send.ts"
import type { Declared, RecordedSend, SentBody } from "../../crawler/evidence.ts"
import type { Arguments } from "../command.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"

/** What is asked about: one request, or everything sent to a host. */
export interface Asked extends MadeSend {
  /** Given as a bare host: there is no request to take apart. */
  readonly host: boolean
}

/** Reads the command line. Throws a `KnownFailure` for what is no host, address, header, method or readable file. */
export async function askedFor(argv: Arguments, declared: Declared, folder: string): Promise<Asked> {
  const given = String(argv.host).trim()
  const url = addressOf(given)
  const body = await bodyOf(argv.body, folder)
  const page = pageOf(argv.page)
  const made = { send: sendOf(url, body, argv), declared, ...(page === undefined ? {} : { page }) }
  return { ...made, host: !/[/?#]/.test(given) && body.state === "none" }
}

const schemes = /^(https?|wss?):$/

function addressOf(given: string): URL {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `https://${given}`)
  if (url === null || url.hostname === "") throw new KnownFailure(EXIT.usage, "notHost", { given })
  if (!schemes.test(url.protocol)) throw new KnownFailure(EXIT.usage, "notSend", { given })
  url.username = ""
  url.password = ""
  return url
}

function pageOf(given: unknown): string | undefined {
  if (given === undefined) return undefined
  const url = URL.parse(String(given))
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new KnownFailure(EXIT.usage, "notPage", { given: String(given) })
  return url.href
}

async function bodyOf(path: unknown, folder: string): Promise<SentBody> {
  if (path === undefined) return { state: "none" }
  const bytes = await readFile(resolve(folder, String(path))).catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "bodyFile", { path: String(path), why: reasonOf(error) })
  })
  const text = utf8Of(bytes)
  const said = text === undefined ? { base64: bytes.toString("base64") } : { text }
  return { state: "seen", size: bytes.length, ...said }
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return undefined // Not text: kept as bytes, as a scan keeps it.
  }
}

function sendOf(url: URL, body: SentBody, argv: Arguments): RecordedSend {
  const lines = headersOf(argv.header)
  return madeSend({
    url: url.href,
    method: methodOf(argv.method),
    headers: lines.filter(([name]) => name !== "cookie"),
    cookies: lines.filter(([name]) => name === "cookie").flatMap(([, value]) => cookiesOf(value)),
    body,
  })
}

function methodOf(given: unknown): string | undefined {
  if (given === undefined) return undefined
  const method = String(given).toUpperCase()
  if (!/^[!#$%&'*+.^_`|~0-9A-Z-]+$/.test(method))
    throw new KnownFailure(EXIT.usage, "notMethod", { given: String(given) })
  return method
}

/** `Name: value` lines; the settings' schema has seen that they are. */
function headersOf(given: unknown): readonly (readonly [string, string])[] {
  const lines = given === undefined ? [] : [given].flat()
  return lines.map(String).map((line) => {
    const colon = line.indexOf(":")
    return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]
  })
}

function cookiesOf(header: string): readonly { readonly name: string; readonly value: string }[] {
  return header.split(";").flatMap((pair) => {
    const [name = "", ...rest] = pair.trim().split("=")
    return name === "" ? [] : [{ name, value: rest.join("=") }]
  })
}
