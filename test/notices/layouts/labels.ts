export const told = ["operator", "service", "information", "own", "destination", "optOut", "policy"] as const
export type Told = (typeof told)[number]

/** Words that one author uses together; `party` heads a place that holds both names, `own` where both purposes are told. */
export type Labels = Readonly<Record<Told | "party" | "purpose", string>>

function words(row: string): Labels {
  const [operator, service, party, information, purpose, own, destination, optOut, policy] = row
    .split("|")
    .map((word) => word.trim())
  return { operator, service, party, information, purpose, own, destination, optOut, policy } as Labels
}

export const labelSets: Readonly<Record<string, Labels>> = {
  plain: words(
    "送信先事業者|サービス名|送信先|送信される情報|利用目的|当社の利用目的|送信先の利用目的|オプトアウト|プライバシーポリシー",
  ),
  statute: words(
    "情報の送信先となる者の氏名又は名称|情報収集モジュールの名称|情報の送信先となる者の氏名又は名称|送信されることとなる利用者に関する情報の内容|利用目的|当社における利用目的|送信先における利用目的|送信の停止方法|プライバシーポリシー等",
  ),
  handler: words(
    "情報を取り扱うこととなる者の氏名又は名称|利用サービス|取り扱うこととなる者の名称|送信される利用者に関する情報の内容|送信される情報の利用目的|当社の利用目的|取り扱うこととなる者の利用目的|オプトアウト方法|参考リンク",
  ),
  tools: words(
    "提供者|ツール名|ツール名（提供者）|取得する情報|使用目的|当サイトでの使用目的|提供者の使用目的|無効化方法|提供者のプライバシーポリシー",
  ),
  companies: words(
    "運営会社|外部サービス|外部サービス（運営会社）|送信データ|用途|当社での用途|運営会社での用途|オプトアウトURL|ポリシーURL",
  ),
  tags: words(
    "会社名|タグ名|会社名・タグ名|送信項目|送信目的|弊社での利用目的|提供先での利用目的|無効化|詳細",
  ),
  abroad: words(
    "外部送信先|利用しているサービス|外部送信先|外部送信される情報|外部送信の目的|当サイトの利用目的|外部送信先での利用目的|オプトアウトページ|関連リンク",
  ),
  sdk: words(
    "提供会社|SDK名|SDK名／提供会社|収集する情報|収集目的|本サービスでの利用目的|提供会社での利用目的|停止方法|リンク",
  ),
  bilingual: words(
    "送信先 / Recipient|サービス / Service|送信先 / Recipient|送信される情報 / Data sent|利用目的 / Purpose|当社の利用目的 / Our purpose|送信先の利用目的 / Recipient's purpose|オプトアウト / Opt-out|プライバシーポリシー / Privacy Policy",
  ),
  polite: words(
    "送信先の会社名|ご利用サービス名|送信先の会社名とサービス名|送信されるお客さまの情報|ご利用目的|当社でのご利用目的|送信先でのご利用目的|送信を止める方法|送信先のプライバシーポリシー",
  ),
  spoken: words(
    "どこに送るか|使っているサービス|どこに送るか|どのような情報を送るか|何のために送るか|当社は何に使うか|送信先は何に使うか|止めるには|くわしくは",
  ),
  short: words("送信先|サービス|送信先|情報|目的|目的（当社）|目的（送信先）|オプトアウト|URL"),
  kinds: words(
    "事業者名|サービス名称|事業者名・サービス名称|利用者情報の内容|利用者情報の利用目的|自社の利用目的|事業者の利用目的|選択・停止方法|参考URL",
  ),
  third: words(
    "第三者の名称|導入ツール|導入ツール・第三者の名称|外部に送信する情報|導入目的|当社の導入目的|第三者における利用目的|拒否方法|第三者のプライバシーポリシー",
  ),
}

/** What authors put around a label. */
export const labelDress: Readonly<Record<string, (label: string, at: number) => string>> = {
  none: (label) => label,
  note: (label, at) => (at === 2 ? `${label}（※1）` : label),
  numbered: (label, at) => `${at + 1}. ${label}`,
  circled: (label, at) => `${"①②③④⑤⑥⑦⑧"[at]} ${label}`,
  paren: (label, at) => `（${at + 1}）${label}`,
  icon: (label, at) => `${["🏢", "🔧", "📊", "🎯", "🎯", "🚫", "🔗"][at % 7]} ${label}`,
  lenticular: (label) => `【${label}】`,
  square: (label) => `■ ${label}`,
  dot: (label) => `・${label}`,
  angle: (label) => `＜${label}＞`,
}
