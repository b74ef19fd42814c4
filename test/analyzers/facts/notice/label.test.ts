import { expect, test } from "vitest"
import { readingOf } from "../../../../src/analyzers/facts/notice/reading.ts"
import { knownFacts } from "./known.ts"

const { roleOf } = readingOf(knownFacts())

const wordings: Readonly<Record<string, readonly string[]>> = {
  destination: [
    "情報を受け取る者の氏名又は名称",
    "データの受け手",
    "送付先",
    "提供主体",
    "開発会社",
    "誰に送られるか",
  ],
  service: ["外部サービス名称", "使っているツール", "利用中のサービス", "SDKの名称", "ツールの名前"],
  information: [
    "送られるデータ",
    "外部に送る情報",
    "何が送信されますか？",
    "どんな情報を送るか",
    "計測される情報",
    "送られる内容は何ですか",
    "送信される主なイベント名と例",
    "送信する値（表記はアプリの中のもので、版により変わることがあり、数値は範囲に丸めたもの）",
  ],
  purpose: [
    "送る理由",
    "何のために使うか",
    "なぜ送るのか",
    "何のためですか",
    "目的は何ですか",
    "利用用途・目的",
    "外部サービスの利用目的",
  ],
  "purpose-own": ["当社は何に使うか", "利用目的＜当社＞", "サイト側の利用目的", "当社が利用する目的"],
  "purpose-destination": [
    "取り扱うこととなる者の利用目的",
    "運営会社での用途",
    "送信先は何に使うか",
    "提供企業の利用目的",
    "各社における利用目的",
    "目的（開発元）",
    "情報を受け取る者の利用目的",
    "利用目的（運営会社）",
  ],
  "opt-out": ["止めるには", "送信されたくない場合", "送信を止める方法", "送信の拒否"],
  policy: ["くわしくは", "第三者のプライバシーポリシー"],
  country: ["事業者の所在国", "本店所在地", "保存場所", "サーバーの場所"],
}

test.for(Object.entries(wordings))("%s in other words", ([role, labels]) => {
  expect(labels.map((label) => [label, roleOf(label)])).toEqual(labels.map((label) => [label, role]))
})

test.for(["送信先は外部の", "送信されるページ", "送信するとき"])(
  "%s announces neither what is sent nor to whom",
  (label) => {
    expect(roleOf(label)).toBeUndefined()
  },
)

test("what is asked of something else is no label", () => {
  const others = [
    "どこで買えるか",
    "何を売っているか",
    "なぜ当社か",
    "詳しい者",
    "当社の目的は社会への貢献です",
  ]
  expect(others.map((text) => [text, roleOf(text)])).toEqual(others.map((text) => [text, undefined]))
})
