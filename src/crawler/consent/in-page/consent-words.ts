/** Words of the labels of one role: whole labels and parts (`*` stands for anything between); all folded. */
export interface RoleWords {
  readonly labels: readonly string[]
  readonly parts: readonly string[]
}

/** The words by which a banner and its buttons are known, all folded as `foldLabel` does. See `vocabulary.yml`. */
export interface ConsentWords {
  readonly accept: RoleWords
  readonly reject: RoleWords
  readonly settings: RoleWords
  readonly save: RoleWords
  readonly close: RoleWords
  readonly acknowledge: RoleWords
  /** How labels begin that accept, close or acknowledge, whatever follows (同意して…). */
  readonly acceptBefore: readonly string[]
  readonly closeBefore: readonly string[]
  readonly acknowledgeBefore: readonly string[]
  /** How labels begin that close, or lead to settings, whatever they end in (Close this notice, Manage consent). */
  readonly closeStarts: readonly string[]
  readonly settingsBefore: readonly string[]
  /** How labels end that lead to something to read or to set. */
  readonly readingEnds: readonly string[]
  readonly settingsEnds: readonly string[]
  readonly settingsNames: readonly string[]
  /** Both answers in one label; what answers although it ends in choosing (必須のみを選択). */
  readonly eitherParts: readonly string[]
  readonly answersChosen: readonly string[]
  readonly keepEnds: readonly string[]
  readonly opensParts: readonly string[]
  readonly cancelParts: readonly string[]
  readonly sendParts: readonly string[]
  readonly allParts: readonly string[]
  readonly offLabels: readonly string[]
  readonly onLabels: readonly string[]
  readonly unsafe: readonly string[]
  readonly keepsChoice: readonly string[]
  readonly dataVerbs: readonly string[]
  readonly refusalNouns: readonly string[]
  readonly negations: readonly string[]
  readonly permits: readonly string[]
  readonly leavesAsIs: readonly string[]
  /** What is said of cookies to eat. */
  readonly foods: readonly string[]
  /** What messages say that ask for another setting of the browser: blockers off, cookies on. */
  readonly browserMatters: readonly string[]
  /** What only an age gate speaks of. */
  readonly ages: readonly string[]
  /** What a banner speaks of, what it says of that, and what hints at one. */
  readonly topics: readonly string[]
  readonly sureTopics: readonly string[]
  readonly verbs: readonly string[]
  readonly hints: readonly string[]
  /** How a banner puts a question, and how it states what the site does. */
  readonly questions: readonly string[]
  readonly statements: readonly string[]
  /** Parts of labels that lead to something to read, and answer nothing. */
  readonly reading: readonly string[]
  /** What other dialogs speak of: age, newsletters, apps, log-in, shopping, chats, notifications. */
  readonly others: readonly string[]
  /** What a part of the page shows once it has consent of its own. */
  readonly embeds: readonly string[]
  readonly embedPhrases: readonly string[]
  /** What leads back to a choice already made; what stops sending or use. */
  readonly returns: readonly string[]
  readonly optOuts: readonly string[]
}
