import { hostsIn } from "./hosts.ts"

/** A name in running text, with its offsets; the knowledge has no key for it. */
interface Stranger {
  readonly from: number
  readonly to: number
  readonly operator: string
  readonly keys: readonly []
}

const word = "[A-Z][A-Za-z0-9@.+&'-]{1,29}"
const before = "(?<![A-Za-z0-9@.+&'-])"
const server = "(?:社|側)?(?:の(?:サーバー?|API|クラウド|設備))?"
const sends = "(?:送信|送ら|送り|転送|渡さ)"
const aimed = `(?: ?へ|に(?:自動的に|直接|のみ|も)?${sends})`
const name = `(${word}(?: ${word}){0,2})`
/** Pocketbase へ送信されます */
const receiver = new RegExp(`${before}${name}(?=(?:\\([^()]{1,30}\\))?${server}${aimed})`, "gu")
/** api.example.com に検索語を送信します */
const host = new RegExp(
  `${before}((?:[a-z0-9-]{1,40}\\.){1,4}[a-z]{2,12})(?=\\s?(?:\\([^()]{1,30}\\))?${server}\\s?(?:${aimed}|に[^、。をがに]{1,40}を${sends}))`,
  "gu",
)
/** ノヅチネットワークが提供する「Y」に送信 */
const provider =
  /(?<![\p{Script=Katakana}ーA-Za-z0-9@.+&'-])([A-Z\p{Script=Katakana}][\p{Script=Katakana}\p{Script=Han}ーA-Za-z0-9.&'-]{2,29})(?=社?が(?:提供|運営)(?:する|している)[^、。をがは]{2,40}(?:へ|に)、?[^、。]{0,40}(?:送信|送ら|転送))/gu
/** 解析モデル（X、Y）に, 地図タイルの配信元（X）へ */
const inBrackets = new RegExp(
  `(?:(?<=元|先|事業者|会社|サービス|サーバー?|基盤|API|モデル)\\(([^()]{2,80})\\)(?=へ|に))|\\(([^()]{2,80})\\)(?=${server}${aimed})`,
  "gu",
)
const oneOfThem = new RegExp(`(?<=^|[、,/・]\\s?)${name}(?=$|\\s?[、,/・])`, "gu")
const isSending = /(送信|送ら|送り|転送|渡さ|通信し|接続し)/u
/** Kinds of files, ways and terms in capitals are nobody's name. */
const isTerm =
  /^([A-Z0-9.-]{2,5}|[A-Z]+s|Cookie|Cookies|Cloud|Web|Wi-Fi|Bluetooth|JavaScript|Service ?Worker|Android|Windows|サーバー?|クラウド|システム|サービス)$/u

/** Names that no table has, where the sentence says that something is sent to them. */
export function strangersIn(text: string): readonly Stranger[] {
  if (!tellsOfSending(text)) return []
  const holds = (sign: RegExp, pattern: RegExp) => (sign.test(text) ? matches(pattern, text) : [])
  const named = [...holds(/[A-Z]/u, receiver), ...holds(/が(提供|運営)/u, provider)]
  const hosts = holds(/\./u, host).filter(({ operator }) => hostsIn(operator).length > 0)
  const brackets = text.includes("(") ? [...text.matchAll(inBrackets)] : []
  const listed = brackets.flatMap(({ 1: ofKind, 2: within = "", index }) =>
    matches(oneOfThem, ofKind ?? within).map((one) => ({
      ...one,
      from: one.from + index + 1,
      to: one.to + index + 1,
    })),
  )
  return [...named, ...listed].filter(({ operator }) => !isTerm.test(operator)).concat(hosts)
}

export function tellsOfSending(text: string): boolean {
  return isSending.test(text)
}

function matches(pattern: RegExp, text: string): readonly Stranger[] {
  return [...text.matchAll(pattern)].map(({ 1: operator = "", index }) => ({
    from: index,
    to: index + operator.length,
    operator,
    keys: [] as const,
  }))
}
