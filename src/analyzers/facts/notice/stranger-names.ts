/** A name in running text, with its offsets; the knowledge has no key for it. */
interface Stranger {
  readonly from: number
  readonly to: number
  readonly operator: string
  readonly keys: readonly []
}

const word = "[A-Z][A-Za-z0-9@.+&'-]{1,29}"
const receiver = new RegExp(
  `(?<![A-Za-z0-9@.+&'-])(${word}(?: ${word}){0,2})(?=(?:\\([^()]{1,30}\\))?(?:社|側)?(?:の(?:サーバー?|API|クラウド|設備))?(?: ?へ|に(?:自動的に|直接|のみ|も)?(?:送信|送ら|送り|転送|渡さ)))`,
  "gu",
)
/** 地図タイルの配信元（X）へ, 外部の翻訳サービス（X）に */
const inBrackets = new RegExp(
  `(?<=(?:元|先|事業者|会社|サービス|サーバー?|基盤|API)\\()(${word}(?: ${word}){0,2})(?=\\)(?:へ|に(?:対し|自動的に|直接)?))`,
  "gu",
)
const isSending = /(送信|送ら|送り|転送|渡さ|通信し|接続し)/u
/** Kinds of files, ways and terms in capitals are nobody's name. */
const isTerm =
  /^([A-Z0-9.-]{2,5}|[A-Z]+s|Cookie|Cookies|Cloud|Web|Wi-Fi|Bluetooth|JavaScript|Service ?Worker|Android|Windows)$/u

/** Names in Latin letters that no table has, where the sentence says that something is sent to them: Pocketbase へ送信されます. */
export function strangersIn(text: string): readonly Stranger[] {
  if (!isSending.test(text)) return []
  return [receiver, inBrackets]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ 1: name = "", index }) =>
      isTerm.test(name) ? [] : [{ from: index, to: index + name.length, operator: name, keys: [] as const }],
    )
}
