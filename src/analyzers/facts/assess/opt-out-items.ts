import type { Knowledge } from "../../../config/knowledge/knowledge.ts"
import type { Assessment } from "../../result.ts"
import type { Naming } from "../destination/namer.ts"
import type { Statement } from "../match/statement.ts"
import type { ReadEntry } from "../notice/entries/read-entry.ts"
import type { FoundNotices } from "../notices.ts"
import type { ReceivedCategory } from "./categories.ts"

export interface OptOutGround {
  readonly statement: Statement
  /** What was received, under the provisions it has before any opting-out is weighed. */
  readonly received: readonly ReceivedCategory[]
  readonly found: FoundNotices
  readonly knowledge: Knowledge
  readonly name: Naming
}

/** What the notices offer for opting out of a destination; `items` is absent where they offer nothing. */
export interface OptOutOffered {
  readonly items?: NonNullable<Assessment["optOut"]>
  /** Whether all that is offered are pages of others. */
  readonly onlyOthersPages: boolean
  /** Whether what is in no notice can be said not to be published. */
  readonly searchComplete: boolean
}

const named = /オプトアウト|停止|無効|拒否|opt-?out/iu
const way =
  /https?:\/\/|ページ|サイト|設定|フォーム|画面|リンク|アドオン|こちら|から(?:お手続|行|設定)|問い?合わせ|連絡|電話|メール/u
const limited =
  /(?:機能|サービス|利用|表示|閲覧)[^。]{0,20}(?:制限され|制限が|できなくな|ご利用いただけな|利用できな)|支障/u
const browserOnly = /ブラウザ[^。]*(?:Cookie|クッキー)|(?:Cookie|クッキー)[^。]*ブラウザ/iu

/**
 * Which of the seven items on opting out (施行規則第22条の2の31, O1 to O7 in its order) the notice states of a destination
 * for which it offers that. O4 is asked for only where the service becomes limited, which a notice alone does not
 * show: it is never called missing. Advice to change the browser is no measure of the operator (O1, O3).
 */
export function optOutOffered(ground: OptOutGround): OptOutOffered {
  const offering = entriesOf(ground).filter(({ optOut }) => optOut !== undefined)
  const search = { searchComplete: ground.found.complete }
  if (offering.length === 0) return { ...search, onlyOthersPages: false }
  const text = offering.map((entry) => `${entry.quote} ${entry.optOut}`.normalize("NFKC")).join("\n")
  const stated = statedItems(offering, text, ground)
  const asked = ["O1", "O2", "O3", ...(stated.O4 ? ["O4"] : []), "O5", "O6", "O7"]
  return {
    ...search,
    items: {
      published: asked.filter((item) => stated[item]),
      missing: asked.filter((item) => !stated[item]),
    },
    onlyOthersPages: offering.every(({ optOut = "" }) => isOthersPage(optOut, ground.name)),
  }
}

function isOthersPage(words: string, name: Naming): boolean {
  return isAddress(words) && name(words).party === "third"
}

function entriesOf({ statement, found }: OptOutGround): readonly ReadEntry[] {
  const matched = new Set(statement.matches.map(({ entry }) => entry))
  return found.read.flatMap(({ entries }) => entries).filter(({ id }) => matched.has(id))
}

function statedItems(
  offering: readonly ReadEntry[],
  text: string,
  { statement, received, knowledge: { vocabulary } }: OptOutGround,
): Readonly<Record<string, boolean>> {
  const ownMeasure = offering.some(({ optOut }) => isMeasure(optOut ?? ""))
  const { operatorStated: name } = statement
  return {
    O1: ownMeasure && (named.test(text) || offering.some(({ optOut }) => isAddress(optOut ?? ""))),
    O2: [...vocabulary.optOutStopsSending, ...vocabulary.optOutStopsUse].some((phrase) =>
      text.includes(phrase.normalize("NFKC")),
    ),
    O3: ownMeasure && offering.some(({ optOut }) => way.test(optOut ?? "")),
    O4: limited.test(text),
    O5: received.filter(isOfItem4).every(({ category }) => isStated(category, statement)),
    O6: name === "legal" || name === "alias" || name === "brand",
    O7: statement.purposeStated === true,
  }
}

function isMeasure(words: string): boolean {
  return isAddress(words) || !browserOnly.test(words.normalize("NFKC"))
}

function isAddress(words: string): boolean {
  return /^https?:\/\//.test(words)
}

/** R31 leaves out what items 1 and 2 cover. */
function isOfItem4({ provision }: ReceivedCategory): boolean {
  return provision !== "item1" && provision !== "item2"
}

function isStated(category: string, { information }: Statement): boolean {
  return information.some((one) => one.category === category && one.stated !== "no")
}
