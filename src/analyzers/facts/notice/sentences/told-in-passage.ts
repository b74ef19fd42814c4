import type { Line } from "../layout/outline.ts"
import { nameMentions } from "../names/name-mentions.ts"
import type { Reading } from "../reading.ts"
import { announcedInformation, asAnnounced } from "./announced-information.ts"
import { withoutExplanations } from "./explanations.ts"
import { readSentence, sentencesIn, type Told } from "./read-sentence.ts"
import type { ToldHere } from "./spoken.ts"

/** Running text that belongs together, and its heading. */
export interface Passage {
  readonly lines: readonly Line[]
  readonly heading?: Line | undefined
  /** What the sentence over a heading that names someone says all below it is for. */
  readonly announced?: readonly string[]
}

/** …の情報は次のとおりです only leads to what follows; nor does a heading say what is sent. */
const leads = /(次|以下|下記)の?(とおり|通り)/u

/** What a passage says, sentence by sentence. */
export function toldInPassage({ lines, heading }: Passage, reading: Reading): readonly ToldHere[] {
  const sentences = [...(heading === undefined ? [] : [heading]), ...lines].flatMap((line) =>
    /^(https?:|※)/u.test(line.text) ? [] : sentencesIn(line.text).map((sentence) => ({ sentence, line })),
  )
  const namesSomeone = (sentence: string) =>
    nameMentions(sentence.normalize("NFKC"), reading).some(({ isSelf }) => isSelf !== true)
  const announced = announcedInformation(sentences)
  return withoutExplanations(sentences, namesSomeone).flatMap(({ sentence, line }) => {
    const told = readSentence(sentence, reading)
    const onlyLeads = line === heading || leads.test(sentence)
    return (announced.has(line) ? asAnnounced(told, sentence) : told)
      .map((each) => (line === heading ? headingSays(each) : each))
      .map((each) => ({ ...each, ...(onlyLeads ? { information: [] } : {}), sentence, line }))
      .map((each) => (isNamedAside(line, namesSomeone) ? { ...each, isAside: true } : each))
  })
}

/** 3. 決済情報（代行会社：X社）: an item that names someone in its brackets alone; the items below it are not about them. */
function isNamedAside({ inItem, text }: Line, namesSomeone: (text: string) => boolean): boolean {
  if (!inItem && !/^([・●○■◆]|\d{1,2}[.)．、]|[(（]\d{1,2}[)）])/u.test(text)) return false
  const bare = text.replace(/[（(][^（()）]*[）)]/gu, "")
  return bare !== text && !/。./u.test(bare) && namesSomeone(text) && !namesSomeone(bare)
}

/** A heading that names nobody tells what its chapter is about, of no one. */
function headingSays(told: Told): Told {
  return told.parties.length > 0 ? told : { ...told, purposes: { own: [], destination: [], unassigned: [] } }
}
