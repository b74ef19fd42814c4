/**
 * Radicals and signs that some PDF writers give for letters of the same shape, with the letters they are seen as. NFKC
 * knows the Kangxi radicals; these it leaves (Unicode: EquivalentUnifiedIdeograph.txt, CJK Radicals Supplement).
 */
const sameShape: Readonly<Record<string, string>> = {
  ...{
    "⺒": "巳",
    "⺓": "幺",
    "⺟": "母",
    "⺠": "民",
    "⺡": "氵",
    "⺬": "示",
    "⺮": "竹",
    "⻁": "虎",
    "⻂": "衤",
  },
  ...{
    "⻄": "西",
    "⻆": "角",
    "⻑": "長",
    "⻗": "雨",
    "⻘": "青",
    "⻝": "食",
    "⻣": "骨",
    "⻤": "鬼",
    "⻨": "麦",
  },
  ...{ "⻩": "黄", "⻫": "斉", "⻭": "歯", "⻯": "竜", "⻲": "亀" },
  ...{ "∕": "/", "‧": "・", "︒": "。", "︑": "、", "︐": "，" },
}
const odd = new RegExp(`[${Object.keys(sameShape).join("")}]`, "gu")

/** The letters as they are seen: what stands in the file may be another sign of the same shape. */
export function seenLetters(text: string): string {
  return text.replace(odd, (letter) => sameShape[letter] ?? letter)
}
