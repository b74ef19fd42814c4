import type { ConsentWords } from "./consent-words.ts"

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

/** The functions of this file call one another and are sent as text. */
export const buttonRoleParts = [
  ...[foldLabel, bare, endIn, fits, endOf, endsWithOne, startsWithOne, negated, isNoun],
  ...[
    roleOf,
    roleOfWords,
    hasPart,
    roleByEnd,
    leadsToSettings,
    roleByRefusal,
    roleByBeginning,
    goesOnToClose,
    lastRole,
    namesSettings,
    keepsToggles,
    handsOver,
    saysAll,
  ],
]

/** NFKC, lower case, no white space, no signs that only change how others are drawn. */
export function foldLabel(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s|\p{Cf}|\ufe0e|\ufe0f|\u20e3/gu, "")
}

/** Without the signs that stand around a label; a label of signs alone stays. */
export function bare(folded: string): string {
  const signs = "[\\p{P}\\p{S}]+"
  const left = folded.replace(new RegExp(`^${signs}|${signs}$`, "gu"), "")
  return left === "" ? folded : left
}

/** Where the last place ends at which the part is in the text; -1 where it is not. */
function endIn(text: string, part: string): number {
  const pieces = part.split("*")
  const first = pieces[0] ?? ""
  let from = pieces.length === 1 ? text.lastIndexOf(first) : 0
  for (const piece of pieces) {
    const at = from < 0 ? -1 : text.indexOf(piece, from)
    if (at < 0) return -1
    from = at + piece.length
  }
  return from
}

function fits(text: string, part: string): boolean {
  return endIn(text, part) >= 0
}

/** Where the last of the parts ends in the text; -1 where none is in it. */
function endOf(text: string, parts: readonly string[]): number {
  return Math.max(-1, ...parts.map((part) => endIn(text, part)))
}

function endsWithOne(text: string, ends: readonly string[]): boolean {
  return ends.some((end) => text.endsWith(end))
}

function startsWithOne(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start))
}

/** Whether a verb or noun of the list is negated: only Japanese endings stand between (使われたく-ない). */
function negated(text: string, heads: readonly string[], words: ConsentWords): boolean {
  const either = (list: readonly string[]) => list.join("|")
  const form = new RegExp(`(${either(heads)})([ぁ-ん]{0,7}?)(${either(words.negations)})`, "gu")
  return [...text.matchAll(form)].some(
    ([, , between = "", negation = ""]) =>
      // 使う-なら, and what follows as a part of a longer word, negates nothing.
      !words.permits.some((verb) => between.includes(verb)) &&
      !(negation === "なく" && text.includes("なくな")),
  )
}

/** Whether what a word of consent ends in makes it the name of a thing: 同意の状況, 許可リスト. */
function isNoun(after: string): boolean {
  return (
    /^(の(?!上|うえ|もと)|に関|について|が必要)?[一-龠ァ-ヶ]/u.test(after) &&
    !/^(済|後|閉|続|進|致)/u.test(after)
  )
}

/** What pressing a label does. In Japanese the verb stands last: of several, the last one counts. */
export function roleOf(label: string, words: ConsentWords): ButtonRole {
  const folded = foldLabel(label)
  const text = bare(folded)
  if (text === "") return "other"
  if (hasPart(text, words.unsafe) && !hasPart(text, words.keepsChoice)) return "unsafe"
  if (text.length > 45) return "other"
  const main = roleOfWords(bare(folded.replace(/\([^()]*\)$/, "")), words)
  // A remark in brackets says more of an answer (許可(必須のみ)), and nothing of settings (詳細設定(個別に許可)).
  return /^(settings|save|reject)$/.test(main) ? main : roleOfWords(text, words)
}

function roleOfWords(text: string, words: ConsentWords): ButtonRole {
  const exact = ["reject", "save", "acknowledge", "close", "settings", "accept"] as const
  return (
    exact.find((role) => words[role].labels.includes(text)) ??
    roleByEnd(text, words) ??
    roleByRefusal(text, words) ??
    roleByBeginning(text, words) ??
    lastRole(text, words)
  )
}

function hasPart(text: string, parts: readonly string[]): boolean {
  return parts.some((part) => fits(text, part))
}

/** Of what leads to something to read or to set. */
function roleByEnd(text: string, words: ConsentWords): ButtonRole | undefined {
  if (hasPart(text, words.leavesAsIs)) return "close"
  const goesOn =
    hasPart(text, words.acceptBefore) ||
    startsWithOne(text, words.closeStarts) ||
    negated(text, words.dataVerbs, words)
  if (endsWithOne(text, words.readingEnds) && !goesOn)
    return leadsToSettings(text, words) ? "settings" : "other"
  if (hasPart(text, words.keepsChoice)) return "save"
  const opens = startsWithOne(text, words.settingsBefore) || hasPart(text, words.eitherParts)
  if (hasPart(text, words.answersChosen)) return undefined
  if (!opens && !endsWithOne(text, words.settingsEnds)) return undefined
  if (startsWithOne(text, words.closeBefore)) return "close"
  return hasPart(text, words.save.parts) ? "save" : "settings"
}

/** 詳細はこちら, 拒否する場合はこちら. */
function leadsToSettings(text: string, words: ConsentWords): boolean {
  return hasPart(text, words.settings.parts) || (text.endsWith("こちら") && hasPart(text, words.reject.parts))
}

function roleByRefusal(text: string, words: ConsentWords): ButtonRole | undefined {
  if (negated(text, words.refusalNouns, words)) return "accept"
  return hasPart(text, words.reject.parts) || negated(text, words.dataVerbs, words) ? "reject" : undefined
}

/** Of what says first what it does, and then how it goes on. */
function roleByBeginning(text: string, words: ConsentWords): ButtonRole | undefined {
  if (startsWithOne(text, words.closeBefore)) return "close"
  if (hasPart(text, words.save.parts)) return "save"
  if (words.acceptBefore.some((part) => text.includes(part))) return "accept"
  const accepts = endOf(text, words.accept.parts) >= 0
  return startsWithOne(text, words.acknowledgeBefore) && !accepts ? "acknowledge" : undefined
}

/** Whether what follows a word of acceptance goes on to closing: 同意し閉じる, 同意・閉じる, Accept all and close. */
function goesOnToClose(after: string): boolean {
  return /^(する|します|し|all|cookies)*([・/×x&、,]|and)?(閉|とじ|close)/u.test(after)
}

function lastRole(text: string, words: ConsentWords): ButtonRole {
  const [end, role] = (["accept", "settings", "close", "acknowledge"] as const)
    .map((one) => [endOf(text, words[one].parts), one] as const)
    .reduce((best, one) => (one[0] > best[0] ? one : best), [-1, "other"] as readonly [number, ButtonRole])
  const accepts = endOf(text, words.accept.parts)
  if (role === "close" && accepts > 0 && goesOnToClose(text.slice(accepts))) return "accept"
  return role === "accept" && isNoun(text.slice(end)) ? "other" : role
}

/** Whether a label names settings, not only more to read. */
export function namesSettings(label: string, words: ConsentWords): boolean {
  const text = foldLabel(label)
  return words.settingsNames.some((part) => text.includes(part))
}

/** Whether a label that speaks of settings, in a dialog with toggles, keeps them rather than opens more. */
export function keepsToggles(label: string, words: ConsentWords): boolean {
  const text = bare(foldLabel(label))
  return endsWithOne(text, words.keepEnds) && !words.opensParts.some((part) => text.includes(part))
}

/** Whether a label says that it hands over what was chosen, and nothing else. */
export function handsOver(label: string, words: ConsentWords): boolean {
  const text = bare(foldLabel(label)).replace(/(する|します)$/, "")
  return words.sendParts.includes(text)
}

/** Whether a label speaks of everything. */
export function saysAll(label: string, words: ConsentWords): boolean {
  const text = foldLabel(label)
  return words.allParts.some((part) =>
    /^[a-z]+$/.test(part) ? /(^|[^a-z])all/i.test(label) : text.includes(part),
  )
}
