import { readFile } from "node:fs/promises"
import { resolve } from "node:path"
import type { Arguments } from "../command.ts"
import type { Context } from "../context.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure, reasonOf } from "../known-failure.ts"
import { isLoopback, type ListenAddress, listenAddress } from "./listen-address.ts"

/** Who may reach the dashboard, and what may be asked of it. */
export interface Access {
  readonly listen: ListenAddress
  /** What a visitor must know; undefined where only this machine can reach the server. */
  readonly token: string | undefined
  /** Where people reach it, through a proxy in front. */
  readonly publicUrl: URL | undefined
  /** Targets outside the public Internet may be scanned. */
  readonly allowPrivate: boolean
  /** The raw evidence of reports is shown as well. */
  readonly showEvidence: boolean
}

/** The shortest token that nobody guesses. */
const SHORTEST = 16

/** What the command line and the environment say. Rejects with a `KnownFailure` where it would let strangers in. */
export async function accessFor(argv: Arguments, context: Context): Promise<Access> {
  const listen = listenAddress(argv.listen)
  const publicUrl = publicUrlOf(argv.publicUrl)
  const token = await tokenFor(argv.tokenFile, context)
  if (token === undefined && (publicUrl !== undefined || !isLoopback(listen.host)))
    throw new KnownFailure(EXIT.usage, "tokenNeeded", { place: publicUrl?.origin ?? listen.host })
  const { allowPrivate, showEvidence } = argv
  return {
    listen,
    token,
    publicUrl,
    allowPrivate: allowPrivate === true,
    showEvidence: showEvidence === true,
  }
}

function publicUrlOf(given: unknown): URL | undefined {
  if (given === undefined) return undefined
  const url = URL.parse(String(given))
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (!isOrigin) throw new KnownFailure(EXIT.usage, "publicUrl", { given: String(given) })
  return url
}

async function tokenFor(file: unknown, { folder, environment }: Context): Promise<string | undefined> {
  const given = file === undefined ? environment.GAIBU_TOKEN : await textOf(String(file), folder)
  if (given === undefined || given === "") return undefined
  if (given.length < SHORTEST) throw new KnownFailure(EXIT.usage, "tokenShort", { n: SHORTEST })
  return given
}

async function textOf(path: string, folder: string): Promise<string> {
  const text = await readFile(resolve(folder, path), "utf8").catch((error: unknown) => {
    throw new KnownFailure(EXIT.usage, "tokenFile", { path, why: reasonOf(error) })
  })
  if (text.trim() === "") throw new KnownFailure(EXIT.usage, "tokenShort", { n: SHORTEST })
  return text.trim()
}
