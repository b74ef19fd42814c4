import { describe, expect, test } from "vitest"
import { readNotice } from "../../../../src/analyzers/facts/notice/read-notice.ts"
import { candidate, knownFacts } from "./known.ts"

const knowledge = knownFacts()
const entriesOf = (html: string) => readNotice(candidate(html), knowledge).entries

describe("running text", () => {
  test("what a cookie is says nothing of what is sent", () => {
    const [entry, ...more] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>当店では、ヤフー株式会社をはじめとする第三者が配信する広告を掲載する場合があり、当該第三者が閲覧者のクッキー情報等を取得し、利用する場合があります。<br>
      クッキーとは、ページを開いたときに端末とサーバーの間でやりとりした入力内容や利用履歴を、端末に保存しておく仕組みです。次に同じページを開くと、サーバーはクッキーの情報をもとに表示を変えられます。</p>`,
    )
    expect(more).toEqual([])
    expect(entry?.operator).toBe("ヤフー株式会社")
    expect(entry?.information).toHaveLength(1)
    expect(entry?.information[0]).toContain("クッキー情報")
  })

  test("what the cookies could be stopped from being used for is what they are used for", () => {
    const [entry] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>当院のサイトでは、LINEヤフー株式会社等の第三者が閲覧者のCookie情報を取得し、利用する場合があります。閲覧者は、当該第三者のページから、Cookie情報の広告配信への利用を停止することができます。</p>`,
    )
    expect(Object.values(entry?.purposeWords ?? {}).flat()).toEqual(["広告配信"])
  })

  test("what a tool does is not the destination's own purpose", () => {
    const [entry] = entriesOf(
      `<h1>プライバシーポリシー</h1><p>本アプリは、Google社が提供する広告サービス「Google AdMob」を利用しています。AdMobは、広告の表示と不正の検知のために、広告識別子とIPアドレスを利用することがあります。</p>`,
    )
    expect(entry?.service).toBe("Google AdMob")
    expect(entry?.purposeWords.destination).toEqual([])
    expect(entry?.purposeWords.unassigned).toEqual(["広告の表示と不正の検知のため"])
  })

  test("what is kept with someone was sent there", () => {
    const entries = entriesOf(
      `<h1>プライバシーポリシー</h1><p>申込ページではGoogleフォームを利用しています。フォームに記入された内容はGoogleのサーバーに保存されます。</p>`,
    )
    expect(entries.map(({ information }) => information)).toEqual([["フォームに記入された内容"]])
  })
})
