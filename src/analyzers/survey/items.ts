/** One question a survey asks of every site, answered あり / なし / 判断要 from the findings of one rule. */
export interface ItemQuestion {
  readonly id: string
  readonly title: { readonly ja: string; readonly en: string }
  /** Which sites are asked; absent where all are. */
  readonly condition?: { readonly ja: string; readonly en: string }
  readonly rule: string
  /** One of those that make up "all answers are no". */
  readonly core: boolean
}

const stated = {
  ja: "記載のある送信先を観測したサイト",
  en: "sites with a destination for which the notice has an entry",
}
const published = { ja: "通知・公表の記載を確認したサイト", en: "sites where a notice was found" }

/** The questions in the order of reports. Only rules on statute or ordinance can answer なし. */
export const itemQuestions: readonly ItemQuestion[] = [
  {
    id: "notice",
    title: { ja: "外部送信に関する通知・公表", en: "a notice about external transmission" },
    condition: {
      ja: "通知・公表を要する可能性のある送信を観測したサイト",
      en: "sites with sends that may need a notice",
    },
    rule: "notice-missing",
    core: true,
  },
  {
    id: "destination",
    title: { ja: "送信先に該当する記載", en: "an entry for every destination" },
    condition: {
      ja: "通知・公表を要する可能性のある送信先を観測したサイト",
      en: "sites with destinations that may need a notice",
    },
    rule: "undisclosed-destination",
    core: true,
  },
  {
    id: "information",
    title: { ja: "送信される情報の内容の記載", en: "the information that is sent, stated" },
    condition: stated,
    rule: "undisclosed-information",
    core: true,
  },
  {
    id: "purpose",
    title: { ja: "情報の利用目的の記載", en: "the purpose of use, stated" },
    condition: stated,
    rule: "undisclosed-purpose",
    core: true,
  },
  {
    id: "handler-name",
    title: {
      ja: "情報を取り扱う者の氏名又は名称の記載（サービス名のみでないもの）",
      en: "the name of who handles the information, not only of a service",
    },
    condition: stated,
    rule: "operator-name-unstated",
    core: false,
  },
  {
    id: "reach",
    title: {
      ja: "送信のあるページから公表への容易な到達（1回の操作）",
      en: "a way of one press from the page that sends to the notice",
    },
    condition: published,
    rule: "notice-unreachable",
    core: false,
  },
  {
    id: "link-words",
    title: {
      ja: "公表へのリンクの分かりやすい文言",
      en: "a link to the notice in words that say what it is",
    },
    condition: published,
    rule: "notice-link-unclear",
    core: false,
  },
  {
    id: "japanese",
    title: { ja: "日本語による記載", en: "entries in Japanese" },
    condition: published,
    rule: "entry-not-in-japanese",
    core: false,
  },
  {
    id: "shown",
    title: { ja: "操作を要しない記載の表示", en: "entries shown without folding or hiding" },
    condition: published,
    rule: "notice-hidden",
    core: false,
  },
  {
    id: "text-size",
    title: {
      ja: "携帯電話の画面幅での適切な大きさの文字",
      en: "text of a proper size at a phone's width",
    },
    condition: published,
    rule: "notice-text-small",
    core: false,
  },
  {
    id: "per-tag",
    title: { ja: "送信先ごとに対応付けられた記載", en: "entries tied to each destination" },
    condition: published,
    rule: "notice-not-per-tag",
    core: false,
  },
  {
    id: "opt-out-items",
    title: {
      ja: "オプトアウト措置に関する事項の記載",
      en: "the items on opting out, stated",
    },
    condition: {
      ja: "オプトアウトの案内を確認した送信先のあるサイト",
      en: "sites that offer to opt out of a destination",
    },
    rule: "opt-out-items-unpublished",
    core: false,
  },
  {
    id: "refusal",
    title: { ja: "拒否の操作の後の送信の停止", en: "sends ending after a refusal" },
    condition: {
      ja: "拒否の操作を行ったサイト",
      en: "sites where a refusal was pressed",
    },
    rule: "refusal-without-effect",
    core: false,
  },
]
