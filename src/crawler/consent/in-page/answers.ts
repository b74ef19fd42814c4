/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"
import type { FoundButton } from "./found-button.ts"

interface World {
  gaibuConsent?: Element[]
}

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function foldLabel(text: string): string

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const answerParts = [answersIn, withAnswers, isQuestion, isOpposite, looksLike]

/** The buttons beside one another that may answer a question: none that closes, saves, tells more or leads away. */
function answersIn(buttons: readonly FoundButton[], words: ConsentWords): readonly FoundButton[] {
  return buttons.filter(({ label, role, leaves }) => {
    if (leaves !== undefined || !/^(accept|reject|acknowledge|other)$/.test(role)) return false
    const text = foldLabel(label)
    return text.length <= 20 && !words.reading.some((part) => text.includes(part))
  })
}

function isQuestion(text: string, words: ConsentWords): boolean {
  const folded = foldLabel(text)
  return words.questions.some((part) => folded.includes(part))
}

/**
 * A question has two answers: of two buttons alike, of which words tell what one does, the other does the opposite.
 * Where words tell of neither, neither is known.
 */
function withAnswers(
  buttons: readonly FoundButton[],
  text: string,
  words: ConsentWords,
): { readonly buttons: readonly FoundButton[]; readonly asks: boolean } {
  const answers = answersIn(buttons, words)
  const asks = answers.length >= 2 && isQuestion(text, words)
  const [unknown, ...more] = answers.filter(({ role }) => role === "other")
  const known = answers.find(({ role }) => role !== "other")
  if (answers.length !== 2 || !unknown || more.length > 0 || !known || !looksLike(unknown, known))
    return { buttons, asks }
  if (!asks && !isOpposite(unknown.label, known)) return { buttons, asks }
  const role = known.role === "reject" ? "accept" : "reject"
  return { buttons: buttons.map((one) => (one === unknown ? { ...one, role } : one)), asks }
}

/** Of two buttons that begin alike, one refuses what the other does: 受け取る, 受け取らない. */
function isOpposite(label: string, known: FoundButton): boolean {
  const [one, other] = [foldLabel(label), foldLabel(known.label)]
  const alike = one.length >= 3 && one.slice(0, 2) === other.slice(0, 2)
  return known.role === "reject" && alike && one.length < other.length + 2
}

/** Side by side, of one make and one height. */
function looksLike(one: FoundButton, other: FoundButton): boolean {
  const [a, b] = [one, other].map(({ index }) => (globalThis as World).gaibuConsent?.[index])
  if (!a || !b || propertyOf(a, "tagName") !== propertyOf(b, "tagName")) return false
  const [first, second] = [a, b].map((element) => propertyOf(element, "getBoundingClientRect").call(element))
  return first !== undefined && second !== undefined && Math.abs(first.height - second.height) < 6
}
