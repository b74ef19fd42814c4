import { createHmac, randomBytes } from "node:crypto"
import { isSameSecret } from "./same-secret.ts"

/** A browser that visits. */
export interface Session {
  readonly id: string
  /** It gave the token, or needs none. */
  readonly entered: boolean
  /** What the forms of its pages carry. */
  readonly csrf: string
}

/** Sessions of this process: their cookies are signed with a key nobody else has, and end with it. */
export interface Sessions {
  /** A new session and the value of its cookie. */
  readonly begin: (entered: boolean) => { readonly session: Session; readonly cookie: string }
  /** Undefined for a cookie that is not ours, too old, or ended. */
  readonly read: (cookie: string) => Session | undefined
  readonly end: (id: string) => void
}

/** How long one lasts, in seconds: a working day. */
export const SESSION_SECONDS = 12 * 3600

export function sessions(now: () => number): Sessions {
  const key = randomBytes(32)
  const ended = new Map<string, number>()
  const signed = (text: string) => createHmac("sha256", key).update(text).digest("base64url")
  const sessionOf = (id: string, entered: boolean) => ({ id, entered, csrf: signed(`form ${id}`) })
  return {
    begin: (entered) => {
      const id = randomBytes(18).toString("base64url")
      const text = `${id}.${now() + SESSION_SECONDS * 1000}.${entered ? "in" : "out"}`
      return { session: sessionOf(id, entered), cookie: `${text}.${signed(text)}` }
    },
    read: (cookie) => {
      const [, text = "", mac = ""] = /^(.*)\.([^.]*)$/.exec(cookie) ?? []
      const [id = "", until, kind] = text.split(".")
      if (!isSameSecret(mac, signed(text)) || Number(until) < now() || ended.has(id)) return undefined
      return sessionOf(id, kind === "in")
    },
    end: (id) => {
      for (const [old, at] of ended) if (at < now() - SESSION_SECONDS * 1000) ended.delete(old)
      ended.set(id, now())
    },
  }
}
