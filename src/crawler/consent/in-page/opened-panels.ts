/// <reference lib="dom" />
import type { ConsentWords } from "./consent-words.ts"
import type { FoundButton } from "./found-button.ts"

declare function bodyOf(): HTMLElement | null
declare function eachShown(from: Element | null, act: (element: Element) => boolean | "end"): void
declare function controlOf(element: Element): Element | null
declare function isList(element: Element): boolean
declare function parentOf(element: Element): Element | null
declare function matchesOf(element: Element, selector: string): boolean
declare function keepsToggles(label: string, words: ConsentWords): boolean
declare function buttonsIn(
  element: Element,
  words: ConsentWords,
): { readonly buttons: readonly FoundButton[] }

/** The functions of this file call one another and those of this folder, and are sent as text. */
export const openedPanelsParts = [openedPanels, panelAround]

/** Parts of the page that hold toggles and what keeps or refuses them: settings that a banner opens elsewhere. */
function openedPanels(words: ConsentWords, taken: readonly Element[]): readonly Element[] {
  const panels = new Set<Element>()
  const until = Date.now() + 500
  eachShown(bodyOf(), (element) => {
    if (taken.includes(element) || panels.has(element) || panels.size >= 5 || Date.now() > until) return true
    if (!controlOf(element) && !isList(element)) return false
    const panel = panelAround(element, words)
    if (panel) panels.add(panel)
    return true
  })
  return [...panels]
}

/** The smallest part of the page around a toggle in which its choice can be kept. */
function panelAround(toggle: Element, words: ConsentWords): Element | undefined {
  let at = parentOf(toggle)
  for (
    let up = 0;
    at && up < 8 && !matchesOf(at, "body,main,article,form[action]");
    up++, at = parentOf(at)
  ) {
    const { buttons } = buttonsIn(at, words)
    const ends = ({ role, label, leaves }: FoundButton) =>
      leaves === undefined &&
      (/^(save|reject)$/.test(role) || (role === "settings" && keepsToggles(label, words)))
    if (buttons.some(ends)) return at
  }
  return undefined
}
