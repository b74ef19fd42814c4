/** 購入の記録：氏名・金額（決済代行 X社が管理。…）, (X社により自動収集) in NFKC; what users and the site keep goes to nobody. */
const kept =
  /^[^、。:()]{1,20}:\s*([^()。]{2,120}?)\s*\((?!当|弊|本|自社|運営者|お客|利用者|ユーザー)([^()。、]{2,50}?)\s?(?:が|により|によって)[^()。、を]{0,24}(?:管理|収集|取得|処理|保存|保管|記録)[^()。]{0,10}(?:。[^()]*)?\)。?$/u

/** An item whose bracket says who keeps what it lists, as the sentence it stands for: it goes to that one. */
export function asSentOf(item: string): string {
  if (!item.includes(":") || !item.includes("(")) return item
  return item.replace(
    kept,
    (_, things: string, keeper: string) => `${keeper}に、${parted(things)}を送信します。`,
  )
}

/** Whether a line is such an item. */
export function saysWhoKeeps(item: string): boolean {
  const plain = item.normalize("NFKC")
  return asSentOf(plain) !== plain
}

/** 氏名・住所・金額 are three; ブラウザ・端末の種類 is one. */
function parted(things: string): string {
  const parts = things.split("・")
  return parts.length > 2 && !things.includes("、") ? parts.join("、") : things
}
