import type { Section } from "../layout/outline.ts"

const sending = /送信先|(情報|データ)[^。]{0,12}送信|送信(する|される)[^。]{0,4}(情報|データ)/u
/** What a visitor sends by hand. */
const byHand = /(フォーム|問い?合わ?せ|メール|投稿)/u

/** Whether a heading says that information is sent (本アプリが収集、送信する情報), without the words of the rule. */
export function hasHeadingOfSending({ title, source, children }: Section): boolean {
  const text = source === "heading" ? (title?.text ?? "") : ""
  if (sending.test(text) && !byHand.test(text)) return true
  return children.some((child) => child.kind === "section" && hasHeadingOfSending(child))
}
