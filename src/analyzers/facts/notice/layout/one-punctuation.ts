const comma =
  /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー）)」』A-Za-z])，|(?<![\d０-９])，(?![\d０-９])/gu
const stop = /(?<=[\p{Script=Hiragana}\p{Script=Han}）)」』])．(?![\d０-９A-Za-z])/gu
const halfComma =
  /(?<=[\p{Script=Hiragana}\p{Script=Han}]), ?(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu
const halfStop = /(?<=\p{Script=Hiragana})\.(?=\s|<|$)/gu

/** Text with ， and ． (or , and . behind Japanese letters) as signs of its sentences, written with 、 and 。. */
export function onePunctuation(text: string): string {
  return text.replace(comma, "、").replace(stop, "。").replace(halfComma, "、").replace(halfStop, "。")
}
