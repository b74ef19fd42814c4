/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"

/** Which of a list's entries (`select`) accepts and which refuses, by its place in the list. */
export interface ListAnswers {
  readonly accepts: number
  readonly refuses: number
}

/** What the calls in one document share; in a script world of our own, so gone with the document. */
interface World {
  gaibuConsent?: Element[]
  gaibuLists?: Map<Element, ListAnswers>
}

declare function answerOf(
  label: string,
  words: ConsentWords,
): { readonly refuses: boolean; readonly accepts: boolean }

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const listAnswersParts = [isList, listAnswers, listStandsOn]
export const setListElement = { entry: setList, parts: [setList] }

function isList(element: Element): element is HTMLSelectElement {
  return element instanceof HTMLSelectElement && !element.multiple
}

/** Undefined where no entry of the list refuses. */
function listAnswers(list: HTMLSelectElement, words: ConsentWords): ListAnswers | undefined {
  const answers = Array.from(list.options, ({ text }) => answerOf(text, words))
  const found = {
    refuses: answers.findIndex(({ refuses }) => refuses),
    accepts: answers.findIndex(({ accepts, refuses }) => accepts && !refuses),
  }
  if (found.refuses < 0 || found.accepts < 0) return undefined
  const world = globalThis as World
  world.gaibuLists ??= new Map()
  world.gaibuLists.set(list, found)
  return found
}

/** Whether it stands on what accepts; undefined while it stands on neither (選択してください). */
function listStandsOn(element: Element): boolean | undefined {
  const answers = (globalThis as World).gaibuLists?.get(element)
  if (!answers) return undefined
  const { selectedIndex } = element as HTMLSelectElement
  if (selectedIndex === answers.accepts) return true
  return selectedIndex === answers.refuses ? false : undefined
}

/** Sets a list as the keyboard does, and tells the page. */
function setList(index: number, on: boolean): boolean {
  const world = globalThis as World
  const list = world.gaibuConsent?.[index] as HTMLSelectElement | undefined
  const answers = list && world.gaibuLists?.get(list)
  if (!list?.isConnected || !answers) return false
  list.focus({ preventScroll: true })
  list.selectedIndex = on ? answers.accepts : answers.refuses
  for (const type of ["input", "change"])
    list.dispatchEvent(new Event(type, { bubbles: true, composed: true }))
  return true
}
