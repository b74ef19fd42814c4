import type { ConsentWords } from "./consent-words.ts"
import type { FoundButton } from "./found-button.ts"

/** What a part of the page says, by which it is known for a banner. */
export interface Said {
  readonly text: string
  readonly title: string
  readonly buttons: readonly Pick<FoundButton, "label" | "role" | "leaves">[]
}

declare function foldLabel(text: string): string

/** The functions of this file call one another and those of button-role.ts, and are sent as text. */
export const scoreBannerParts = [scoreOf, withoutLabel, isFood, againstTitle, isNear, namesConsent]

/** Whether a verb of banners stands near the word. */
function isNear(text: string, topic: string, verbs: readonly string[]): boolean {
  for (let at = text.indexOf(topic); at >= 0; at = text.indexOf(topic, at + 1)) {
    const end = at + topic.length
    const around = `${text.slice(Math.max(0, at - 30), at)} ${text.slice(end, end + 50)}`
    if (verbs.some((verb) => around.includes(verb))) return true
  }
  return false
}

/** Whether a text could be a banner's at all. */
export function namesConsent(folded: string, words: ConsentWords): boolean {
  if (words.topics.some((topic) => folded.includes(topic))) return true
  return words.hints.filter((hint) => folded.includes(hint)).length >= 3
}

/** What other dialogs are about stands in their title; a banner may name it beside what it is about. */
function againstTitle(title: string, words: ConsentWords): number {
  if (!words.others.some((word) => title.includes(word))) return 0
  const about = words.topics.filter((topic) => title.includes(topic))
  if (about.some((topic) => isNear(title, topic, words.verbs))) return 0
  return about.length > 0 ? 2 : 4
}

/** Buttons come after what is said; what they say may be a part of its words (OK, Cookie). */
function withoutLabel(text: string, { label }: Pick<FoundButton, "label">): string {
  const folded = foldLabel(label)
  const at = text.lastIndexOf(folded)
  return at < 0 ? text : text.slice(0, at) + text.slice(at + folded.length)
}

/** Whether cookies are spoken of as what is eaten: in words of food, and in none that banners use. */
function isFood(topic: string, said: string, words: ConsentWords): boolean {
  if (!/^(cookie|クッキー)$/.test(topic)) return false
  const foods = words.foods.filter((food) => said.includes(food))
  const used = new RegExp(`${topic}(等|など|情報|\\([^)]*\\))*[をの](${words.dataVerbs.join("|")})`, "u")
  if (used.test(said)) return false
  return foods.length >= 2 && !words.hints.some((hint) => said.includes(hint))
}

/** How much what it says is what banners say, less what other dialogs say; 3 is enough. */
export function scoreOf({ text, title, buttons }: Said, words: ConsentWords): number {
  const folded = foldLabel(text)
  const own = buttons.filter(({ leaves }) => leaves === undefined)
  const links = buttons.filter(({ leaves }) => leaves !== undefined)
  const choosing = own.some(({ role }) => /^(accept|reject)$/.test(role))
  const answered = own.some(({ role }) => !/^(other|unsafe|settings)$/.test(role))
  // Where a choice is offered, naming what banners speak of is enough.
  const isNamed = (topic: string) => choosing || (answered && words.sureTopics.includes(topic))
  const speaks = (topic: string) =>
    folded.includes(topic) && (isNamed(topic) || isNear(folded, topic, words.verbs))
  const spoken = words.topics.filter(speaks)
  const hints = words.hints.filter((hint) => folded.includes(hint)).length
  // What leads to settings is left behind in a footer or a corner once the choice is made.
  const beside = links.reduce(withoutLabel, folded)
  const said = own.reduce(withoutLabel, beside)
  const saysMore = said.length >= 8
  if (!answered && !saysMore) return 0
  const topics = spoken.filter((topic) => !isFood(topic, said, words)).length
  if (topics === 0 && !(choosing && hints >= 3)) return 0
  const states = spoken.some((topic) => words.sureTopics.includes(topic) && isNear(said, topic, words.verbs))
  const others = (where: string) => words.others.filter((word) => where.includes(word)).length
  const labels = foldLabel(own.map(({ label }) => label).join(" "))
  const against =
    (words.ages.some((word) => folded.slice(0, 400).includes(word)) ? 6 : 0) +
    (words.browserMatters.some((word) => said.includes(word)) ? 6 : 0) +
    againstTitle(foldLabel(title), words) +
    Math.min(others(labels), 1) * 5 +
    Math.min(Math.max(others(beside) - 1, 0), 4) * (topics > 2 || states ? 0 : 0.5)
  return Math.min(topics, 3) * 3 + Math.min(hints, 3) - against + (choosing ? 1 : 0)
}
