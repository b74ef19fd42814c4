import type { Notify } from "../../config/schedule.ts"
import { EXIT } from "../exit-code.ts"
import { KnownFailure } from "../known-failure.ts"
import { command, type Running } from "./channels/command.ts"
import { mail } from "./channels/mail.ts"
import { webhook } from "./channels/webhook.ts"
import type { Channel } from "./news.ts"

/** The channels of the settings. Throws a `KnownFailure` where a secret's variable is not set. */
export function channelsOf(notify: Notify | undefined, running: Running): readonly Channel[] {
  if (notify === undefined) return []
  const { webhook: url, mail: mailing, command: program } = notify
  return [
    ...(url === undefined ? [] : [secretly(url, running, webhook)]),
    ...(mailing === undefined ? [] : [secretly(mailing.smtp, running, (smtp) => mail({ ...mailing, smtp }))]),
    ...(program === undefined ? [] : [command(program, running)]),
  ]
}

/** `env:NAME` stands for what the environment variable holds. */
function secretIn(given: string, { environment }: Running): string {
  const name = /^env:(.+)$/.exec(given)?.[1]
  if (name === undefined) return given
  const value = environment[name]
  if (value === undefined || value === "") throw new KnownFailure(EXIT.usage, "secretVariable", { name })
  return value
}

/** Errors of libraries may repeat the address they were given, and with it the secret. */
function secretly(given: string, running: Running, make: (secret: string) => Channel): Channel {
  const secret = secretIn(given, running)
  const { name, tell } = make(secret)
  const { password = "" } = URL.parse(secret) ?? {}
  const parts = [secret, password, /%(?![0-9a-f]{2})/i.test(password) ? "" : decodeURIComponent(password)]
  return {
    name,
    tell: (news) =>
      tell(news).catch((error: unknown) => {
        const said = error instanceof Error ? error.message : String(error)
        const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : ""
        const known = parts.filter((part) => part !== "")
        throw new Error(known.reduce((text, part) => text.replaceAll(part, "…"), `${said}${cause}`))
      }),
  }
}
