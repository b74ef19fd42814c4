import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { bare, type ConsentWords, foldLabel } from "./in-page/button-role.ts"

const folded = (words: readonly string[]) => [...new Set(words.map(foldLabel))]
const role = (labels: readonly string[], parts: readonly string[]) => ({
  labels: [...new Set(labels.map((label) => bare(foldLabel(label))))],
  parts: folded(parts),
})

/** The words by which banners and their buttons are known. */
export function consentWordsOf(vocabulary: Vocabulary): ConsentWords {
  const { consent } = vocabulary
  return {
    accept: role(vocabulary.acceptButtons, consent.acceptParts),
    reject: role(vocabulary.rejectButtons, consent.rejectParts),
    settings: role(vocabulary.settingsButtons, consent.settingsParts),
    save: role(vocabulary.saveButtons, consent.saveParts),
    close: role(vocabulary.closeOnlyButtons, consent.closeParts),
    acknowledge: role(consent.acknowledgeButtons, consent.acknowledgeParts),
    acceptBefore: folded(consent.acceptBefore),
    unsafe: folded(consent.unsafeParts),
    topics: folded(consent.topics),
    verbs: folded(consent.verbs),
    hints: folded(consent.hints),
    questions: folded(consent.questions),
    statements: folded(consent.statements),
    reading: folded(consent.readingParts),
    others: folded(consent.others),
    returns: folded(consent.returnParts),
    optOuts: folded(consent.optOutParts),
  }
}
