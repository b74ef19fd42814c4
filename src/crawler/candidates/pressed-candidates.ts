import { createHash } from "node:crypto"
import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { arrivedAt, pressedPlace } from "../evidence/place-of.ts"
import type { NoticeCandidate, Overlay, Press, Visit } from "../evidence.ts"
import { namesOutright } from "../page/in-page/reveal.ts"
import { pressWordsOf } from "../page/press-words.ts"
import { foldedText } from "./folded-text.ts"
import { asClosed, notYetIn, revealedBy } from "./made-by-pressing.ts"

/** What presses on a page opened that may be the notice: windows, folds of a menu, client-side routes. */
export function pressedCandidates(visit: Visit, vocabulary: Vocabulary): readonly NoticeCandidate[] {
  const presses = (visit.presses ?? []).filter((press) => !press.loaded)
  const speaking = presses.filter(
    (press) =>
      speaksOfSending(press, vocabulary) || (visit.kind === "page" && seemsToTell(press, vocabulary)),
  )
  return speaking.map((press, at) => {
    const inside = pressedInside(press, presses).filter((one) => !speaking.includes(one))
    const added = notYetIn(press.html, inside).map(asClosed)
    return {
      ...madeOf({ html: press.html + added.join("") }, `n-${visit.id}-p${at + 1}`),
      url: placeOfPress(press, visit),
      finalUrl: placeOfPress(press, visit),
      title: titleOf(press, vocabulary),
      format: press.how === "address" ? "html" : "modal",
      foundBy: "button",
      pressables: press.pressables,
      ...(inside.length > 0 && {
        revealed: inside.map((one) => ({ ...revealedBy(one), presses: one.presses - press.presses })),
      }),
    }
  })
}

/** What was pressed in what a press showed, before the page was left or opened anew: folds and tabs of a window. */
function pressedInside(press: Press, presses: readonly Press[]): readonly Press[] {
  const after = presses.slice(presses.indexOf(press) + 1)
  const end = after.findIndex((one) => one.presses <= press.presses || one.how === "address")
  return end < 0 ? after : after.slice(0, end)
}

/** What opened by itself over a page and may be the notice, told there and then. */
export function overlayCandidates(visit: Visit, vocabulary: Vocabulary): readonly NoticeCandidate[] {
  const overlays = (visit.page?.overlays ?? []).filter(
    (overlay) => speaksOfSending(overlay, vocabulary) || seemsToTell(overlay, vocabulary),
  )
  const began = Date.parse(visit.startedAt)
  return overlays.map((overlay, at) => {
    const url = pressedPlace(arrivedAt(visit), `popup${at === 0 ? "" : at + 1}`)
    return {
      ...madeOf(overlay, `n-${visit.id}-o${at + 1}`),
      ...{ url, finalUrl: url },
      title: overlay.title,
      format: "modal",
      foundBy: "popup",
      pressables: [],
      ...(overlay.shownAt === undefined ? {} : { shownAt: Math.max(0, Math.round(overlay.shownAt - began)) }),
    }
  })
}

/** Where what a press showed stands. */
export function placeOfPress({ how, url, label }: Press, visit: Visit): string {
  return how === "address" ? url : pressedPlace(arrivedAt(visit), label)
}

function madeOf({ html }: { readonly html: string }, id: string) {
  return { id, html, digest: createHash("sha256").update(html, "utf8").digest("hex") }
}

/** What was pressed names a window that has no heading of its own. */
function titleOf({ title, label }: Press, vocabulary: Vocabulary): string {
  const named = [title, label].find((words) => speaksOfSending({ text: words, title: "" }, vocabulary))
  return named ?? (title === "" ? label : title)
}

/** How a text says that something goes to others: 以下の事業者に送信しています. */
const goesToOthers =
  /(外部|他社|第三者|事業者|会社|企業|送信先|サービス)(等|など)?(に対し(て)?|[にへ])[^。をがは]{0,12}(送信|送られ|送って|送り)/u

interface Told extends Pick<Overlay, "text" | "title"> {
  readonly label?: string
}

/**
 * Whether a text states what is sent to whom and what for, or is called as if it did. Folds and tabs of a document opened
 * as the notice do so too, and are parts of it.
 */
function seemsToTell({ text, title, label = "" }: Told, vocabulary: Vocabulary): boolean {
  const words = pressWordsOf(vocabulary)
  return (
    statesSends(foldedText(text)) || [title, label].some((name) => namesOutright(foldedText(name), words))
  )
}

function statesSends(folded: string): boolean {
  return (
    goesToOthers.test(folded) ||
    (/送信先|提供先/u.test(folded) && /送信(する|され|情報|項目|データ)/u.test(folded))
  )
}

/** Whether words of external transmission stand in it, or it is called as such a notice is. */
function speaksOfSending({ text, title, label = "" }: Told, vocabulary: Vocabulary): boolean {
  const { explicitNoticeWords, noticeTitles } = vocabulary
  const [folded = "", ...names] = [text, title, label].map(foldedText)
  if (explicitNoticeWords.map(foldedText).some((word) => folded.includes(word))) return true
  const titles = new Set(noticeTitles.map(foldedText))
  return names.some((name) => titles.has(name))
}
