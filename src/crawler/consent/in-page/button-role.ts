/** What a label on a banner does when it is pressed. `unsafe` is never pressed. */
export type ButtonRole =
  | "accept"
  | "reject"
  | "settings"
  | "save"
  | "close"
  | "acknowledge"
  | "unsafe"
  | "other"

/** Words of the labels of one role: whole labels and parts (`*` stands for anything between); all folded. */
export interface RoleWords {
  readonly labels: readonly string[]
  readonly parts: readonly string[]
}

/** The words by which a banner and its buttons are known, all folded as `foldLabel` does. */
export interface ConsentWords {
  readonly accept: RoleWords
  readonly reject: RoleWords
  readonly settings: RoleWords
  readonly save: RoleWords
  readonly close: RoleWords
  readonly acknowledge: RoleWords
  /** Parts of labels that accept by the way they go on (同意して…). */
  readonly acceptBefore: readonly string[]
  readonly unsafe: readonly string[]
  /** What a banner speaks of, what it says of that, and what hints at one. */
  readonly topics: readonly string[]
  readonly verbs: readonly string[]
  readonly hints: readonly string[]
  /** How a banner puts a question, and how it states what the site does. */
  readonly questions: readonly string[]
  readonly statements: readonly string[]
  /** Parts of labels that lead to something to read, and answer nothing. */
  readonly reading: readonly string[]
  /** What other dialogs speak of: age, newsletters, apps, log-in, shopping, chats, notifications. */
  readonly others: readonly string[]
  /** What leads back to a choice already made; what stops sending or use. */
  readonly returns: readonly string[]
  readonly optOuts: readonly string[]
}

/** The functions of this file call one another and are sent as text. */
export const buttonRoleParts = [foldLabel, bare, fits, endOf, roleOf, namesSettings, keepsToggles]

/** NFKC, lower case, no white space. */
export function foldLabel(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, "")
}

/** Without the signs that stand around a label; a label of signs alone stays. */
export function bare(folded: string): string {
  const signs = "[\\p{P}\\p{S}]+"
  const left = folded.replace(new RegExp(`^${signs}|${signs}$`, "gu"), "")
  return left === "" ? folded : left
}

function fits(text: string, part: string): boolean {
  let from = 0
  for (const piece of part.split("*")) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return true
}

/** Where the last of the parts ends in the text; -1 where none is in it. */
function endOf(text: string, parts: readonly string[]): number {
  const ends = parts.flatMap((part) => (text.includes(part) ? [text.lastIndexOf(part) + part.length] : []))
  return Math.max(-1, ...ends)
}

/** What pressing a label does. In Japanese the verb stands last: of several, the last one counts. */
export function roleOf(label: string, words: ConsentWords): ButtonRole {
  const text = bare(foldLabel(label))
  if (text === "" || text.length > 45) return "other"
  if (words.unsafe.some((part) => fits(text, part))) return "unsafe"
  const exact = ["reject", "save", "acknowledge", "close", "settings", "accept"] as const
  for (const role of exact) if (words[role].labels.includes(text)) return role
  if (words.reject.parts.some((part) => fits(text, part))) return "reject"
  if (words.save.parts.some((part) => fits(text, part))) return "save"
  if (words.acceptBefore.some((part) => text.includes(part))) return "accept"
  const last = (["accept", "settings", "close", "acknowledge"] as const)
    .map((role) => [endOf(text, words[role].parts), role] as const)
    .reduce((best, one) => (one[0] > best[0] ? one : best), [-1, "other"] as readonly [number, ButtonRole])
  return last[1]
}

/** Whether a label names settings, not only more to read. */
export function namesSettings(label: string): boolean {
  return /設定|管理|カスタマイズ|選択|オプション|settings|preferences|manage|customi|options/i.test(
    label.normalize("NFKC"),
  )
}

/** Whether a label that speaks of settings, in a dialog with toggles, keeps them rather than opens more. */
export function keepsToggles(label: string): boolean {
  return /^(?!.*(詳細|個別|もっと)).*(する|します|完了|終了|終える)$/.test(label.normalize("NFKC").trim())
}
