/** 送信し and 送信して go on to say what is done with the answer; 送信しています does not. */
const sending = /^([^をは]{1,60}を(?:直接|自動的に)?)?(?:送信|転送|送付)(?:し(?:て)?)(?!ま|い|お|く|た)/u
const carriedOut = /^(.{2,40}?)を(?:行な?(?:って(?:い|お)り?|い)|実施し(?:て(?:い|お)り?)?)(?:ます|る)?$/u
const verbs = "表示|生成|作成|検索|変換|判定|解析|分析|算出|推定|要約|翻訳|調べ|求め|読み取"
const got = (all: string) =>
  new RegExp(
    `^([^をはが]{2,40}を(?!収集|取得・|記録)[^をはが]{0,12}?(?:${all}))(?:し|り|って)?(?:て?(?:い|お)り?)?(?:ます|る)$`,
    "u",
  )
const made = got(verbs)
const fetched = got(`${verbs}|取得|受信|受け取`)

/** A phrase with 送信し（て）, parted there. */
export interface Parted {
  /** 座標を送信します, or nothing where the phrase begins with the verb. */
  readonly sent: string
  /** What follows in the same phrase; where nothing does, the next one may go on. */
  readonly rest: string
}

/**
 * X に座標を送信して住所を取得しています, X に送信し、分類を行います: what is done once it is sent is what it is sent for.
 */
export function partedAtSending(phrase: string): Parted | undefined {
  const [whole, object] = sending.exec(phrase) ?? []
  if (whole === undefined) return undefined
  return { sent: object === undefined ? "" : `${object}送信します`, rest: phrase.slice(whole.length) }
}

/** What for, as far as the words behind 送信し（て） say it. */
export function purposeOfSending(text: string, isMeans: boolean): string | undefined {
  return carriedOut.exec(text)?.[1] ?? (isMeans ? fetched : made).exec(text)?.[1]
}
