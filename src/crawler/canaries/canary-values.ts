import { randomInt } from "node:crypto"

/** The values typed in one visit; each is met nowhere else. */
export interface CanaryValues {
  readonly email: string
  /** In hiragana, so that fields for the name and for its reading can be told from it alike. */
  readonly familyName: string
  readonly givenName: string
  readonly phone: readonly [string, string, string]
  readonly postalCode: readonly [string, string]
  readonly address: string
  readonly text: string
}

const letters = "abcdefghijkmnpqrstuvwxyz"
const hiragana = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろ"

/**
 * New values. The e-mail address belongs to nobody (RFC 2606), nor does the number: no mobile number has a 0 after its
 * first three digits (電気通信番号計画).
 */
export function makeCanaryValues(): CanaryValues {
  return {
    email: `Kaku.${pick(letters, 6)}${pick("0123456789", 4)}@example.com`,
    familyName: pick(hiragana, 4),
    givenName: pick(hiragana, 4),
    phone: ["090", `0${pick("123456789", 3)}`, pick("123456789", 4)],
    postalCode: [pick("123456789", 3), pick("123456789", 4)],
    address: `確認町${pick(hiragana, 6)}1-2-3`,
    text: `確認 ${pick(letters, 12)}`,
  }
}

function pick(from: string, count: number): string {
  return Array.from({ length: count }, () => from[randomInt(from.length)]).join("")
}
