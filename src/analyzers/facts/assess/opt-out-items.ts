import type { Vocabulary } from "../../../config/knowledge/vocabulary.ts"
import type { Assessment, StatedInformation } from "../../result.ts"
import type { Statement } from "../match/statement.ts"
import type { ReadEntry, ReadNotice } from "../notice/read-entry.ts"

export interface OptOutGround {
  readonly statement: Statement
  readonly information: Assessment["information"]
  readonly notices: readonly ReadNotice[]
  readonly vocabulary: Vocabulary
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
export function optOutItems(ground: OptOutGround): Pick<Assessment, "optOut"> {
  const offering = entriesOf(ground).filter(({ optOut }) => optOut !== undefined)
  if (offering.length === 0) return {}
  const text = offering.map((entry) => `${entry.quote} ${entry.optOut}`.normalize("NFKC")).join("\n")
  const stated = statedItems(offering, text, ground)
  const asked = ["O1", "O2", "O3", ...(stated.O4 ? ["O4"] : []), "O5", "O6", "O7"]
  return {
    optOut: {
      published: asked.filter((item) => stated[item]),
      missing: asked.filter((item) => !stated[item]),
    },
  }
}

function entriesOf({ statement, notices }: OptOutGround): readonly ReadEntry[] {
  const matched = new Set(statement.matches.map(({ entry }) => entry))
  return notices.flatMap(({ entries }) => entries).filter(({ id }) => matched.has(id))
}

function statedItems(
  offering: readonly ReadEntry[],
  text: string,
  { statement, information, vocabulary }: OptOutGround,
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
    O5: information.filter(isOfItem4).every(({ stated }) => stated !== "no"),
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
function isOfItem4({ provision }: StatedInformation): boolean {
  return provision !== "item1" && provision !== "item2"
}
