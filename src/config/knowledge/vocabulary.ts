import { z } from "zod"

const words = z.array(z.string().min(1)).readonly()

/**
 * `vocabulary.yml`: words seen on Japanese pages: what notices and the links to them are called, the headers of
 * their tables, buttons of banners. Compare after NFKC. The crawler uses it to know what to press and follow,
 * the analyzers to read.
 */
export const Vocabulary = z
  .strictObject({
    source: z.string(),
    noticeTitles: words,
    noticeLinkTexts: words,
    /** Words that by themselves say a link or heading is about external transmission (not merely privacy). */
    explicitNoticeWords: words,
    /** Parts of the words of links, outside of articles, that lead to the notice though they do not name it outright. */
    noticeLinkParts: words,
    /** Parts of links to the rules of a site, which may hold the notice or lead to it; the likeliest first. */
    siteRuleLinkParts: words,
    /** What a sentence speaks of whose link leads to a way of opting out. */
    optOutLinkParts: words,
    /** Words of headings and labels under which a policy speaks of sending. */
    sendingChapterWords: words,
    /** Words of headings and labels under which a policy speaks of something else: entrusting, joint use, security. */
    otherChapterWords: words,
    urlPathHints: words,
    headers: z
      .strictObject({
        destination: words,
        service: words,
        info: words,
        purpose: words,
        purposeOwn: words,
        purposeDestination: words,
        optout: words,
        country: words,
        policy: words,
      })
      .readonly(),
    vagueTerms: words,
    jargonTerms: words,
    acceptButtons: words,
    rejectButtons: words,
    settingsButtons: words,
    closeOnlyButtons: words,
    saveButtons: words,
    /** How banners and their buttons are known beside the whole labels above; `*` stands for anything between. */
    consent: z
      .strictObject({
        /** What banners speak of, what they say of it, and what hints at one. */
        topics: words,
        verbs: words,
        hints: words,
        /** How a banner puts a question, and how it states what the site does. */
        questions: words,
        statements: words,
        /** Parts of labels that lead to something to read, and answer nothing. */
        readingParts: words,
        /** What other dialogs speak of. */
        others: words,
        /** Parts of labels that are never pressed, whatever else they say. */
        unsafeParts: words,
        acceptParts: words,
        /** Parts that accept by the way they go on (同意して…). */
        acceptBefore: words,
        rejectParts: words,
        settingsParts: words,
        saveParts: words,
        closeParts: words,
        acknowledgeButtons: words,
        acknowledgeParts: words,
        /** How labels begin that close or acknowledge, whatever follows. */
        closeBefore: words,
        /** How English labels begin that close, or lead to settings, whatever they end in. */
        closeStarts: words,
        settingsBefore: words,
        /** What is said of cookies to eat, and what messages say that ask for another setting of the browser. */
        foods: words,
        browserMatters: words,
        /** Labels that name both answers, and those that answer although they end in choosing. */
        eitherParts: words,
        answersChosen: words,
        /** Topics that only banners speak of. */
        sureTopics: words,
        acknowledgeBefore: words,
        /** How labels end that lead to something to read or to set. */
        readingEnds: words,
        settingsEnds: words,
        /** What names settings, beside what only tells more. */
        settingsNames: words,
        /** How labels end that keep toggles although they speak of settings, and parts of those that do not. */
        keepEnds: words,
        opensParts: words,
        /** Parts of labels that leave a dialog without keeping its toggles. */
        cancelParts: words,
        /** Parts of labels that hand in what was chosen with radio buttons. */
        sendParts: words,
        allParts: words,
        /** Whole labels of radio buttons and options. */
        offLabels: words,
        onLabels: words,
        /** Parts of labels that keep a choice although they speak of registering or sending. */
        keepsChoiceParts: words,
        /** With a negation after it, a verb of what is done with data refuses, and a noun of refusal accepts. */
        dataVerbs: words,
        refusalNouns: words,
        negations: words,
        /** Verbs whose negation permits (使ってかまいません). */
        permits: words,
        /** What only an age gate speaks of. */
        ages: words,
        /** Parts of labels that close a dialog of settings and leave them as they are. */
        leavesAsIs: words,
        /** What a part of the page shows once it has consent of its own. */
        embeds: words,
        /** How such a part speaks of what it would show. */
        embedPhrases: words,
        /** What leads back to a choice already made. */
        returnParts: words,
        /** What stops sending or use on the operator's own pages. */
        optOutParts: words,
      })
      .readonly(),
    menuButtons: words,
    /** Whole labels of what opens the rest of a text. */
    moreButtons: words,
    impliedConsentPhrases: words,
    optOutStopsSending: words,
    optOutStopsUse: words,
    countryTerms: z.record(z.string(), z.string()),
    plannedPhrases: words,
    notSentPhrases: words,
    notASendPhrases: words,
    sameAsAbovePhrases: words,
    operatorCompanyLabels: words,
    selfWords: words,
    /** Words for what a service does, which name none (CDN, 決済, エラー監視). */
    functionWords: words,
  })
  .readonly()
export type Vocabulary = z.infer<typeof Vocabulary>
