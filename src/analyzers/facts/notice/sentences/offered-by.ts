import type { Line } from "../layout/outline.ts"
import { hasCompanyForm } from "../names/company-name.ts"
import { comparable, splitSentences } from "../plain-text.ts"
import type { Reading } from "../reading.ts"
import { readSentence, type Told } from "./read-sentence.ts"

/** A sentence below a service's name, and whom it names. */
interface Naming extends Pick<Told, "parties"> {
  readonly sentence: string
  readonly line: Line
}

const isOffered =
  /(が|より|による?|の)(提供|運営|開発|配信|販売)|の[^、。をがはにへ]{2,20}(です|を(利用|使|導入))|提供元|(送信先|送り先|提供者|運営会社|提供会社)は|(に|へ)[^、。をがは]{0,12}(送信|送ら|送り|送付|転送)/u

/**
 * The one company that sentences below a service's name say offers it or receives what is sent (Y社が提供するサービスです, 送信先はY社です).
 * Undefined where they name several, or only the one of the name.
 */
export function offeredBy(said: readonly Naming[], name: string, { names }: Reading): Line | undefined {
  const named = said.flatMap(({ parties, line, sentence }) =>
    (isOffered.test(sentence) ? parties : []).flatMap(({ operator, isSelf }) =>
      operator === undefined || isSelf === true ? [] : [{ ...line, text: operator, links: [] }],
    ),
  )
  const all = new Map(named.map((line) => [comparable(line.text), line]))
  const [only] = all.values()
  if (only === undefined || all.size > 1 || comparable(only.text) === comparable(name)) return undefined
  return names.isCompany(only.text) || hasCompanyForm(only.text) ? only : undefined
}

/** The sentences of lines, and whom each names. */
export function namingsIn(lines: readonly Line[], reading: Reading): readonly Naming[] {
  return lines.flatMap((line) =>
    splitSentences(line.text).map((sentence) => ({
      line,
      sentence,
      parties: readSentence(sentence, reading).flatMap(({ parties }) => parties),
    })),
  )
}
