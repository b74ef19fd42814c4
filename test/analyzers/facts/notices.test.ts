import { describe, expect, it } from "vitest"
import { namer } from "../../../src/analyzers/facts/destination/namer.ts"
import { readNotices } from "../../../src/analyzers/facts/notices.ts"
import type { Evidence, NoticeCandidate } from "../../../src/crawler/evidence.ts"
import { candidate, evidence, knowledgeWith, noticeTable, vendor, visit } from "../evidence-builder.ts"

const knowledge = knowledgeWith([vendor("adtech", "アドテク株式会社", [{ id: "ads" }])])
const good = candidate(noticeTable(["アドテク株式会社", "アドテクの機能", "Cookie、IPアドレス", "広告配信"]))
const at = (path: string, more: Partial<NoticeCandidate>): NoticeCandidate =>
  candidate("<p>x</p>", { id: path, url: `https://www.mise.example${path}`, digest: path, ...more })
const broken = (path: string, more: Partial<NoticeCandidate> = {}) =>
  at(path, { html: "", digest: "empty", failure: { code: "timeout", message: "slow" }, ...more })

function found(candidates: NoticeCandidate[], more: Partial<Evidence> = {}) {
  const one = evidence({ candidates, visits: [visit()], ...more })
  const { read, unreadable, complete } = readNotices(one, knowledge, namer(one, knowledge))
  return {
    read: read.map(({ id }) => id),
    unread: unreadable.map(({ url, code }) => `${code} ${new URL(url).pathname}`),
    complete,
  }
}

describe("what was found", () => {
  it("reads one document once, however it was met", () => {
    expect(found([good, { ...good, id: "n2", url: "https://www.mise.example/other/" }])).toEqual({
      read: ["n1"],
      unread: [],
      complete: true,
    })
  })
  it("nothing at all is a whole search", () =>
    expect(found([])).toEqual({ read: [], unread: [], complete: true }))
  it("leaves out a page that is no notice", () => {
    expect(found([at("/about", { title: "会社概要", html: "<h1>会社概要</h1><p>設立</p>" })])).toEqual({
      read: [],
      unread: [],
      complete: true,
    })
  })
  it("leaves out a vendor's own policy, but not one the operator declares as its notice", () => {
    const policy = candidate(good.html, {
      id: "p",
      url: "https://policies.adtech.example/",
      finalUrl: "https://policies.adtech.example/",
    })
    expect(found([policy]).read).toEqual([])
    expect(found([{ ...policy, foundBy: "declared" }]).read).toEqual(["p"])
  })
})

describe("what cannot be said to be missing", () => {
  it("every document that failed is named, and the search is not whole", () => {
    expect(found([broken("/a"), broken("/b")])).toEqual({
      read: [],
      unread: ["timeout /a", "timeout /b"],
      complete: false,
    })
  })
  it("one that does not exist states nothing", () => {
    expect(found([broken("/a", { status: 404 }), broken("/b", { status: 410 })])).toMatchObject({
      unread: [],
      complete: true,
    })
  })
  it("a mere hint that fails matters only while nothing is found", () => {
    const hint = broken("/hint", { foundBy: "url-hint" })
    expect(found([hint]).complete).toBe(false)
    expect(found([hint, good]).complete).toBe(true)
    expect(found([broken("/link"), good]).complete).toBe(false)
  })
  it("a document that calls itself the notice and was not understood is not an absent notice", () => {
    const odd = at("/external", {
      title: "外部送信規律に関する公表事項",
      html: "<h1>外部送信</h1><canvas></canvas>",
    })
    expect(found([odd])).toEqual({ read: [], unread: ["not-understood /external"], complete: false })
    expect(found([odd, good])).toMatchObject({ unread: [], complete: true })
  })
  it("a picture of a notice", () => {
    expect(found([at("/image", { format: "image", html: "" })])).toMatchObject({
      unread: ["image-only /image"],
      complete: false,
    })
  })
  it("a crawl that was stopped, that saw no page, or that had more candidates than it opened", () => {
    expect(found([], { failure: { code: "stopped", message: "" } }).complete).toBe(false)
    const blank = visit({ outcome: "partial", failure: { code: "empty-page", message: "" } })
    expect(found([], { visits: [blank] }).complete).toBe(false)
    const shut = [{ url: "https://www.mise.example/", reason: "not-pressed" }]
    expect(found([], { notVisited: shut })).toMatchObject({ unread: ["not-pressed /"], complete: false })
    expect(found([good], { notVisited: shut }).complete).toBe(true)
    const { page: _, ...unseen } = visit({ outcome: "failed" })
    expect(found([], { visits: [unseen] }).complete).toBe(false)
    const notVisited = [{ url: "https://www.mise.example/x", reason: "candidate-limit" }]
    expect(found([], { notVisited }).complete).toBe(false)
    expect(found([good], { notVisited }).complete).toBe(true)
  })
})
