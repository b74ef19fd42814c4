const date =
  "(?:(?:19|20)\\d\\d[年./-] ?\\d{1,2}(?:月(?: ?\\d{1,2}日)?|[./-] ?\\d{1,2})?|令和(?:元|\\d{1,2})年\\d{1,2}月(?:\\d{1,2}日)?)"
const word = "(?:制定|改定|改訂|改正|更新|施行|公表|公開|掲載|作成|策定|適用|発効|updated|revised|effective)"
/** 2023年6月16日に施行された電気通信事業法: the date of a law is none of the document's. */
const law = "(?:法|規則|ガイドライン)"
const wordFirst = new RegExp(`${word}(?:(?!${law})[^\\d令。]){0,15}(${date})`, "giu")
const dateFirst = new RegExp(
  `(?<!${law}[^。]{0,4})(${date})[^\\d。]{0,6}${word}(?![^。、]{0,14}${law})`,
  "giu",
)

/** Dates a document gives for itself (made, revised, in force), as written, NFKC, once each. */
export function revisionDates(text: string): readonly string[] {
  const found = [wordFirst, dateFirst].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, one]) => one ?? []),
  )
  return [...new Set(found)]
}
