/// <reference lib="dom" />
import type { ButtonRole } from "./button-role.ts"
import type { ConsentWords } from "./consent-words.ts"
import type { FoundToggle } from "./found-toggle.ts"
import type { ListAnswers } from "./list-answers.ts"

declare function propertyOf<K extends keyof Element>(element: Element, name: K): Element[K]
declare function matchesOf(element: Element, selector: string): boolean
declare function parentOf(element: Element): Element | null
declare function remembered(element: Element): number
declare function shownText(element: Element): string
declare function nameOf(element: Element): string
declare function labelText(text: string): string
declare function isSwitch(element: Element): boolean
declare function stateOfSwitch(control: Element): boolean | undefined
declare function isList(element: Element): element is HTMLSelectElement
declare function listAnswers(list: HTMLSelectElement, words: ConsentWords): ListAnswers | undefined
declare function listStandsOn(element: Element): boolean | undefined
declare function foldLabel(text: string): string
declare function roleOf(label: string, words: ConsentWords): ButtonRole

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const findTogglesParts = [isToggle, controlOf, toggleIn, listIn, isRadio, answerOf, isOn, toggleLabel]

function isToggle(element: Element): boolean {
  const kinds = "input[type=checkbox],input[type=radio],[role=switch],[role=checkbox],[role=radio]"
  return matchesOf(element, `${kinds},[role=menuitemcheckbox],[role=menuitemradio],[aria-checked]`)
}

/** A list of which one entry accepts and one refuses. */
function listIn(list: HTMLSelectElement, words: ConsentWords): FoundToggle | undefined {
  if (!listAnswers(list, words)) return undefined
  return {
    index: remembered(list),
    label: toggleLabel(list),
    on: listStandsOn(list) === true,
    fixed: matchesOf(list, ":disabled,[aria-disabled=true]"),
    list: true,
  }
}

/** The control itself, or the one whose label this is, where it is not drawn. */
function controlOf(element: Element): Element | null {
  if (isToggle(element) || isSwitch(element)) return element
  if (propertyOf(element, "tagName") !== "LABEL") return null
  const { control } = element as HTMLLabelElement
  return control && isToggle(control) ? control : null
}

/** A toggle, or the label in which one stands. A radio button that does neither can only be left as it is. */
function toggleIn(element: Element, words: ConsentWords): FoundToggle | undefined {
  if (isList(element)) return listIn(element, words)
  const control = controlOf(element)
  if (!control) return undefined
  const label = toggleLabel(control)
  const { refuses, accepts } = answerOf(label, words)
  const unmovable = matchesOf(control, ":disabled,[aria-disabled=true],[readonly],[aria-readonly=true]")
  const fixed = unmovable || (isRadio(control) && !refuses && !accepts)
  return {
    index: remembered(control),
    label,
    on: isOn(control),
    fixed,
    ...(isRadio(control) && { radio: true, ...(refuses && { refuses }) }),
    ...(accepts && { accepts }),
  }
}

function isRadio(control: Element): boolean {
  return matchesOf(control, "input[type=radio],[role=radio],[role=menuitemradio]")
}

function answerOf(
  label: string,
  words: ConsentWords,
): { readonly refuses: boolean; readonly accepts: boolean } {
  const text = foldLabel(label)
  const role = roleOf(label, words)
  return {
    refuses: role === "reject" || words.offLabels.includes(text),
    accepts: role === "accept" || words.onLabels.includes(text) || words.allParts.includes(text),
  }
}

function isOn(control: Element): boolean {
  const { checked } = control as Partial<HTMLInputElement>
  if (typeof checked === "boolean") return checked
  const said = control.getAttribute("aria-checked")
  return said === null ? stateOfSwitch(control) === true : said === "true"
}

/** What the toggle is called: its label, else the words beside it. */
function toggleLabel(control: Element): string {
  const labels = Array.from((control as Partial<HTMLInputElement>).labels ?? [])
  const spoken = control.getAttribute("aria-label") ?? ""
  const name = /^(INPUT|SELECT)$/.test(propertyOf(control, "tagName")) ? "" : nameOf(control)
  const named = [spoken, ...labels.map(shownText), name]
  const own = named.find((one) => one.trim() !== "" && one.length <= 80)
  if (own) return labelText(own)
  for (let at = parentOf(control); at; at = parentOf(at)) {
    const text = labelText(shownText(at).replace(shownText(control), ""))
    if (text !== "") return text.slice(0, 60)
  }
  return ""
}
