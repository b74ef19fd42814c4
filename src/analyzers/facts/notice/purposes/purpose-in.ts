/** What a phrase that ends in 〜のため or 〜の目的で says is the purpose; undefined where it only points or leads to one. */
export function purposeIn(phrase: string): string | undefined {
  const plain = phrase
    .replace(/^(送信|取得|収集|提供|受領)(された|した|する)?(情報|データ)を/u, "")
    .replace(/(ため|の目的|べく)(に|で|として|とし|から|です|である)?(は|も|にも)?$/u, "$1")
    .replace(/(ため)の(もの|ツール|サービス|機能|仕組み)(です|である)$/u, "$1")
    .replace(/(を|が|という)目的(に|で|として|とし|です|だ|である)$/u, "")
    .replace(/(?<=目的)(です|である)$/u, "")
  return plain.length > 2 && !saysNone.some((one) => one.test(plain)) ? plain : undefined
}

const saysNone: readonly RegExp[] = [
  /(て|で)?いるため$/u,
  /^(必要|不可欠)(な|である)ため$/u,
  /^(利用|送信|取得|使用)?(の)?(目的|ため)$/u,
  /^(それ|これ|これら|上記)以外/u,
  /^[^をが]*(データ|情報)の(収集|取得|送信)の?ため$/u,
  /^(次|以下|下記|上記|その|この|本人確認以外)(の?ため|の目的)?$/u,
  /^(上記|前記|これ)?と?(同じ|同様の?)目的|(次|以下|下記|上記)の(利用)?目的$/u,
]
