const ofProducts =
  /(API|SDK|Analytics|Ads|Tag|Pixel|Cloud|Pay|Maps|Login|アナリティクス|タグ|ピクセル|広告|ツール|サービス|カウンター|フォーム|ウィジェット|プラグイン|チャット|マップ)$/iu

/** Claude API, ABC広告タグ: a name that says of itself that it is a product. */
export function namesAProduct(name: string): boolean {
  return ofProducts.test(name)
}
