import type { Vocabulary } from "../../config/knowledge/vocabulary.ts"
import { changingWords } from "../candidates/changes-something.ts"
import { foldedText } from "../candidates/folded-text.ts"
import { japanese } from "../candidates/in-japanese.ts"
import { handlingWords, privacyWords } from "../candidates/notice-links.ts"
import type { PressWords } from "./in-page/pressing.ts"

/** What a label says of what is never pressed, whatever else it says. */
const unsafe = [
  ...changingWords,
  ...[
    "オプトアウト",
    "opt-out",
    "optout",
    "無効",
    "停止",
    "申込",
    "申し込",
    "予約",
    "応募",
    "投稿",
    "決済",
    "支払",
    "ダウンロード",
  ],
]
const unsafeLabels = [
  "送信",
  "送信する",
  "登録",
  "登録する",
  "log in",
  "login",
  "log out",
  "sign in",
  "sign up",
  "submit",
  "buy",
]

/** The words by which is chosen what is pressed, and never pressed, in search of the notice. */
export function pressWordsOf(vocabulary: Vocabulary): PressWords {
  const folded = (words: readonly string[]) => [...new Set(words.map(foldedText))]
  const { acceptButtons, rejectButtons, saveButtons } = vocabulary
  const { settingsNames } = vocabulary.consent
  const opened = folded([
    ...vocabulary.settingsButtons,
    ...vocabulary.menuButtons,
    ...vocabulary.noticeLinkTexts,
  ])
  const choices = folded([...acceptButtons, ...rejectButtons, ...saveButtons])
  return {
    notice: folded(vocabulary.explicitNoticeWords),
    noticeParts: folded(vocabulary.noticeLinkParts),
    noticeLabels: folded([...vocabulary.noticeLinkTexts, ...vocabulary.noticeTitles]),
    rules: folded([...privacyWords, ...handlingWords, ...vocabulary.siteRuleLinkParts]),
    menu: folded(vocabulary.menuButtons),
    more: folded(vocabulary.moreButtons),
    languages: folded([...japanese, "English", "EN", "Language", "言語"]),
    settings: opened.filter((label) => folded(settingsNames).some((name) => label.includes(name))),
    // The shortest words of choice ("OK", "はい") are part of labels that choose nothing.
    never: [...folded(unsafe), ...choices.filter((word) => word.length > 3)],
    neverLabels: [...folded(unsafeLabels), ...choices],
  }
}
