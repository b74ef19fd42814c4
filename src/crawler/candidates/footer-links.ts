import type { Pressable } from "../evidence.ts"
import { changesSomething } from "./changes-something.ts"
import { foldedText } from "./folded-text.ts"
import { type NoticeLink, withoutFragment } from "./notice-links.ts"

/** Longer link texts (characters) are headlines. Own threshold. */
const longest = 20

/** Words of pages that are likelier to state it, the likeliest first. */
const likelier = [
  /送信|Cookie|クッキー/iu,
  /情報|データ|方針|ポリシー|取り?扱|規[定約程則]|policy/iu,
  /ご案内|案内|について|法|お?知らせ|help|ヘルプ/iu,
]

/**
 * The other pages of the site that its footer leads to: where no link names the notice, privacy or rules, a visitor
 * has nothing else to try. The likeliest first.
 */
export function footerLinks(pressables: readonly Pressable[], from: string): readonly NoticeLink[] {
  const host = URL.parse(from)?.host
  const links = pressables.flatMap(({ kind, href, text, region, visible, presses = 0 }): NoticeLink[] => {
    const url = URL.parse(href ?? "")
    const isPage = kind === "link" && region === "footer" && (visible || presses > 0)
    if (!isPage || !url || url.host !== host || changesSomething(url, text)) return []
    if (foldedText(text).length > longest || withoutFragment(url.href) === withoutFragment(from)) return []
    return [
      {
        url: withoutFragment(url.href),
        linkText: text,
        rank: 5,
        foundBy: "url-hint",
        presses: 1 + presses,
        region,
      },
    ]
  })
  return links.toSorted((a, b) => likelihood(a) - likelihood(b))
}

function likelihood({ linkText }: NoticeLink): number {
  const at = likelier.findIndex((words) => words.test(linkText))
  return at < 0 ? likelier.length : at
}
