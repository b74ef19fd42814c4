import type { ReadEntry } from "../notice/entries/read-entry.ts"
import type { Statement } from "./statement.ts"

export type StatedPurpose = Pick<
  Statement,
  "purposeStated" | "purposeOwnStated" | "purposeDestinationStated" | "purposeDestination"
> & {
  readonly reasons: readonly string[]
}

const address = /^(https?:\/\/\S+\s*)+$/u
const pointsElsewhere =
  /(ポリシー|リンク先|サイト|ページ|URL).*(ご確認|ご覧|ご参照|記載|参照)|こちら|のとおり$|の通り$/iu
const ofDestination = /(送信先|提供元|提供先|提供事業者|各社|同社|第三者|外部事業者)(が|は|の|に|で|側)/u

/**
 * Whether a purpose is given, and whose. A purpose without a side counts as the operator's own; a mere link to the
 * destination's policy leaves the destination's open (link-only, null): a person must judge what stands there.
 */
export function statedPurpose(entries: readonly ReadEntry[], expected: ReadonlySet<string>): StatedPurpose {
  if (entries.length === 0)
    return {
      purposeStated: null,
      purposeOwnStated: null,
      purposeDestinationStated: null,
      purposeDestination: "cannot-tell",
      reasons: [],
    }
  const words = entries.map(({ purposeWords }) => purposeWords)
  const own = words.flatMap((each) => [...each.own, ...each.unassigned]).filter(says)
  const destination = words.flatMap((each) => [
    ...each.destination,
    ...each.unassigned.filter((word) => ofDestination.test(word)),
  ])
  const ids = entries.flatMap((entry) => [
    ...entry.purposes,
    ...entry.purposesOwn,
    ...entry.purposesDestination,
  ])
  const destinationSays = destination.some(says)
  const isLinked =
    destination.length > 0 || entries.some(({ purposeDestinationLink: link }) => link !== undefined)
  const narrow = ids.length > 0 && expected.size > 0 && !ids.some((id) => expected.has(id))
  return {
    purposeStated: own.length > 0 || destinationSays,
    purposeOwnStated: own.length > 0,
    purposeDestinationStated: destinationSays ? true : isLinked ? null : false,
    purposeDestination: destinationSays ? "stated" : isLinked ? "link-only" : "not-stated",
    reasons: narrow ? ["purpose-narrower-than-expected"] : [],
  }
}

/** Whether words state a purpose themselves, in any of their sentences, and do not only point to where one is stated. */
function says(words: string): boolean {
  return words.split(/(?<=。)(?![）)」])/u).some((sentence) => {
    const word = sentence.trim().replace(/。$/u, "")
    return (
      word !== "" &&
      !address.test(word) &&
      !/^[-－–—ー*※なし]*$/u.test(word) &&
      !pointsElsewhere.test(word) &&
      !/(ません|ありません)$/u.test(word)
    )
  })
}
