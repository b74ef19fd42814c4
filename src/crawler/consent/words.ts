import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { bare, foldLabel } from "./in-page/button-role.ts"
import type { ConsentWords } from "./in-page/consent-words.ts"

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
    closeBefore: folded(consent.closeBefore),
    closeStarts: folded(consent.closeStarts),
    settingsBefore: folded(consent.settingsBefore),
    eitherParts: folded(consent.eitherParts),
    answersChosen: folded(consent.answersChosen),
    foods: folded(consent.foods),
    browserMatters: folded(consent.browserMatters),
    sureTopics: folded(consent.sureTopics),
    acknowledgeBefore: folded(consent.acknowledgeBefore),
    readingEnds: folded(consent.readingEnds),
    settingsEnds: folded(consent.settingsEnds),
    settingsNames: folded(consent.settingsNames),
    keepEnds: folded(consent.keepEnds),
    opensParts: folded(consent.opensParts),
    cancelParts: folded(consent.cancelParts),
    sendParts: folded(consent.sendParts),
    allParts: folded(consent.allParts),
    offLabels: folded(consent.offLabels),
    onLabels: folded(consent.onLabels),
    unsafe: folded(consent.unsafeParts),
    keepsChoice: folded(consent.keepsChoiceParts),
    dataVerbs: folded(consent.dataVerbs),
    refusalNouns: folded(consent.refusalNouns),
    negations: folded(consent.negations),
    permits: folded(consent.permits),
    ages: folded(consent.ages),
    leavesAsIs: folded(consent.leavesAsIs),
    topics: folded(consent.topics),
    verbs: folded(consent.verbs),
    hints: folded(consent.hints),
    questions: folded(consent.questions),
    statements: folded(consent.statements),
    reading: folded(consent.readingParts),
    others: folded(consent.others),
    embeds: folded(consent.embeds),
    embedPhrases: folded(consent.embedPhrases),
    returns: folded(consent.returnParts),
    optOuts: folded(consent.optOutParts),
  }
}
