import { describe, expect, test } from "vitest"
import { informationWords, readInformation } from "../../../../src/analyzers/facts/notice/read-information.ts"
import { knownFacts } from "./known.ts"

const words = informationWords(knownFacts())
const categories = (...lines: readonly string[]) => readInformation(lines, words).categories

describe("words to categories", () => {
  test("the longest word wins and nothing is read inside it", () => {
    expect(categories("おおよその位置情報")).toEqual(["approx_location"])
    expect(categories("Cookie情報")).toContain("cookie_id")
  })

  test("Latin words need boundaries", () => {
    expect(categories("POSTデータ")).not.toContain("os")
    expect(categories("SHIPPING")).not.toContain("ip_address")
    expect(categories("OS、IPアドレス")).toEqual(["os", "ip_address"])
  })

  test("Kangxi radicals, half width and long vowels make no difference", () => {
    expect(categories("閲覧⽇時")).toEqual(["visit_time"])
    expect(categories("ﾌﾞﾗｳｻﾞの種類")).toEqual(["user_agent"])
    expect(categories("リファラー")).toEqual(categories("リファラ"))
  })

  test("words that share an end or a beginning are all read", () => {
    expect(categories("ブラウザ・OS・端末の種類")).toEqual(
      expect.arrayContaining(["user_agent", "os", "device"]),
    )
    expect(categories("閲覧したページのURL・タイトル・閲覧日時")).toEqual(
      expect.arrayContaining(["page_url", "page_title", "visit_time"]),
    )
  })

  test("everyday words count as whole items", () => {
    expect(categories("タイトル、操作、視聴者を識別する番号、見た日時")).toEqual(
      expect.arrayContaining(["page_title", "event_action", "client_id", "visit_time"]),
    )
    expect(categories("操作イベント")).toEqual(["event_action"])
    expect(categories("会員を識別する番号")).toEqual(["user_account_id"])
    expect(categories("書籍のタイトルコール、誤操作の防止")).toEqual([])
  })

  test.for([
    "個人を特定する情報（氏名、メールアドレス）は含みません",
    "氏名、メールアドレスは送信されません。",
    "クリック（氏名とメールアドレスはマスクされ送信されません）",
    "属性（氏名・メールアドレスを除く）",
  ])("denied information is not stated: %s", (line) => {
    expect(categories(line)).not.toContain("email")
  })

  test("a remark in brackets denies nothing", () => {
    expect(categories("IPアドレス（匿名化済み）")).toEqual(["ip_address"])
    expect(categories("IPアドレス（氏名は含みません）")).toEqual(["ip_address"])
    expect(categories("IPアドレスを送信し、氏名は送信しません")).toContain("ip_address")
  })

  test("collective words are kept with what they cover and what they are too vague for", () => {
    const { umbrellas } = readInformation(["閲覧履歴", "利用者情報"], words)
    expect(umbrellas.find(({ word }) => word === "閲覧履歴")?.covers).toContain("page_url")
    expect(umbrellas.find(({ word }) => word === "利用者情報")?.covers).toEqual([])
  })
})
