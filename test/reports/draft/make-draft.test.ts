import { describe, expect, it } from "vitest"
import type { Result } from "../../../src/analyzers/result.ts"
import { draftFormats, renderDraft } from "../../../src/reports/draft/render-draft.ts"
import { proseOf } from "../../../src/reports/prose.ts"
import { portal } from "../fixture/result.ts"
import { silent } from "../fixture/variants.ts"
import { forbiddenWords } from "../forbidden-words.ts"
import { draftOf, said } from "./made-draft.ts"

const without: Result = { ...portal, notices: [] }

const verdictOf = new Map(
  portal.destinations.map(({ id, service, operator, hosts }) => [
    service ?? operator ?? hosts.slice(0, 2).join(", "),
    portal.assessments.find(({ destination }) => destination === id)?.verdict,
  ]),
)
const verdictsOf = (rows: readonly { readonly title: string }[]) =>
  new Set(rows.map(({ title }) => verdictOf.get(title)))

describe("what a draft covers", () => {
  it("is the whole notice where none was read, or where the whole is asked for", () => {
    expect(draftOf(without).scope).toBe("whole")
    expect(draftOf(portal, { whole: true }).scope).toBe("whole")
    const unread = portal.notices.map((notice) => ({ ...notice, entries: [], failure: "image-only" }))
    const draft = draftOf({ ...portal, notices: unread })
    expect(draft.scope).toBe("whole")
    expect(draft.notes.join()).toContain("読み取れなかった")
  })

  it("is additions where a notice exists: what it states already is not in them", () => {
    const draft = draftOf(portal)
    expect(draft.scope).toBe("additions")
    expect(verdictsOf(draft.rows)).toEqual(new Set(["absent", "partial", "review"]))
    expect(verdictsOf(draftOf(portal, { whole: true }).rows)).toContain("stated")
  })

  it("has every destination once: listed, for a person to judge, or left out", () => {
    const { rows, toJudge, leftOut } = draftOf(portal, { whole: true })
    expect(rows.length + toJudge.length + leftOut.length).toBe(portal.destinations.length)
  })

  it("leaves out what may be exempt and the operator's own, and says why", () => {
    const { leftOut, rows, toJudge } = draftOf(portal, { whole: true })
    expect(leftOut.map(({ name }) => name).join()).toContain("株式会社あかつき新報")
    expect(leftOut.every(({ why }) => /第\d号|確認できず/.test(why))).toBe(true)
    expect(verdictsOf([...rows, ...toJudge])).not.toContain("exempt")
  })

  it("leaves to a person whether to list what may only be necessary information", () => {
    const maybe = {
      ...without,
      assessments: portal.assessments.map((one) =>
        one.destination === "meta/pixel"
          ? { ...one, need: "maybe" as const, verdict: "review" as const }
          : one,
      ),
    }
    const { rows, toJudge } = draftOf(maybe)
    expect(toJudge.map(({ title }) => title)).toContain("Meta ピクセル")
    expect(rows.map(({ title }) => title)).not.toContain("Meta ピクセル")
  })

  it("adds nothing where the notice could not be judged, but names it", () => {
    const unseen = portal.assessments.map((one) => ({ ...one, verdict: "unknown" as const }))
    const draft = draftOf({ ...portal, assessments: unseen })
    expect(draft.rows).toEqual([])
    expect(draft.toJudge.every(({ checks }) => checks.includes(proseOf("ja").draft.checks.unseen))).toBe(true)
  })

  it("names what the existing notice was not found to say", () => {
    const partial = portal.assessments.find(({ verdict }) => verdict === "partial")
    const title = portal.destinations.find(({ id }) => id === partial?.destination)?.service
    const row = draftOf(portal).rows.find((one) => one.title === title)
    const kinds = new Set(partial?.reasons.map((reason) => reason.split(":")[0]))
    expect(row?.missing).toHaveLength(kinds.size)
    expect(row?.missing.join()).toMatch(/確認できません/)
    expect(draftOf(without).rows.every(({ missing }) => missing.length === 0)).toBe(true)
  })
})

describe("a row", () => {
  const { rows } = draftOf(portal, { whole: true })
  const row = (title: string) => rows.find((one) => one.title === title)

  it("states name, service, information, both purposes, links and country", () => {
    const ga = row("Google アナリティクス")
    expect(ga?.lead).toBe("利用状況を分析するために利用しています。")
    expect(said(ga, "operator")).toEqual(["Google LLC"])
    expect(said(ga, "purposeOwn")).toEqual(["アクセス解析"])
    expect(said(ga, "country")).toEqual(["アメリカ合衆国"])
    expect(ga?.fields.find(({ key }) => key === "policy")?.link).toBe(
      "https://policies.google.com/privacy?hl=ja",
    )
  })

  it("folds what comes with any request into one line", () => {
    const [own, accompanying] = said(row("Google アナリティクス"), "information")
    expect(own).toContain("閲覧したページのURL")
    expect(own).not.toContain("IPアドレス")
    expect(accompanying).toMatch(/^通信に伴って送られる情報（.*IPアドレス.*）$/)
  })

  it("marks information that only a parameter's name speaks for", () => {
    const guessed = without.sends.map((send) => ({
      ...send,
      information: send.information.map((item) =>
        item.category === "page_url" ? { ...item, basis: "parameter" as const } : item,
      ),
    }))
    const ids = portal.sends
      .filter(({ destination }) => destination === "google/analytics")
      .map(({ id }) => id)
    const assessments = portal.assessments.map((one) =>
      one.destination === "google/analytics" ? { ...one, sends: ids } : one,
    )
    const of = (result: Result) => {
      const found = draftOf({ ...result, notices: [], assessments })
      return found.rows.find(({ title }) => title === "Google アナリティクス")
    }
    expect(said(of(portal), "information")).not.toContain("要確認")
    const marked = of({ ...portal, sends: guessed })
    expect(said(marked, "information")).toContain("要確認")
    expect(marked?.checks.join()).toContain("閲覧したページのURL")
  })

  it("gives the brand a company is better known by, and marks what is weakly known", () => {
    expect(said(row("Meta ピクセル"), "operator")).toEqual(["Meta Platforms, Inc.（Facebook）"])
    expect(said(row("Yahoo!広告"), "operator")).toEqual(["LINEヤフー株式会社（LINE）", "要確認"])
    expect(said(row("Google アナリティクス"), "purposeDestination")).toEqual(["アクセス解析", "要確認"])
    expect(said(row("Google アナリティクス"), "optOut").at(-1)).toBe("要確認")
  })

  it("never links to anything but a page", () => {
    expect(said(row("Meta ピクセル"), "policy")).toEqual([])
  })

  it("of an unknown handler is open, with its hosts", () => {
    const unknown = rows.find(
      (one) =>
        said(one, "operator").length === 1 &&
        one.hosts.join() !== "" &&
        said(one, "operator")[0] === "要確認",
    )
    expect(said(unknown, "service")[0]).toContain(unknown?.hosts[0] ?? "?")
    expect(said(unknown, "purposeOwn")).toEqual(["要確認"])
    expect(said(unknown, "purposeDestination")).toEqual(["要確認"])
    expect(unknown?.checks.join()).toContain("送信先の名称")
  })

  it("marks a name of the public list as possibly old", () => {
    const listed = portal.destinations.map((one) =>
      one.id === "google/analytics" ? { ...one, id: "entity:Google", knownBy: "entity-list" as const } : one,
    )
    const assessments = portal.assessments.map((one) =>
      one.destination === "google/analytics" ? { ...one, destination: "entity:Google" } : one,
    )
    const draft = draftOf({ ...without, destinations: listed, assessments })
    const entity = draft.rows.find(({ title }) => title === "Google アナリティクス")
    expect(said(entity, "operator")).toEqual(["Google LLC", "要確認"])
    expect(entity?.checks).toContain(proseOf("ja").draft.checks.listedName)
  })
})

describe("a draft in every format", () => {
  it.each(draftFormats)("says that it is a draft for a person, and what it is not: %s", (format) => {
    for (const result of [portal, without, silent]) {
      const text = renderDraft(draftOf(result), format, "ja").replaceAll("\\", "")
      expect(text).toContain("下書き")
      expect(text).toContain("人が事実を確認し")
      expect(text).toContain(proseOf("ja").closing)
      expect(text).not.toMatch(forbiddenWords)
    }
  })

  it.each(draftFormats)("keeps the notice Japanese where its reader is not: %s", (format) => {
    const text = renderDraft(draftOf(portal, { language: "en" }), format, "en").replaceAll("\\", "")
    expect(text).toContain("送信先の名称")
    expect(text).toContain("This is a draft")
    expect(text).not.toMatch(forbiddenWords)
  })

  it.each(draftFormats)("shows every mark and every fact: %s", (format) => {
    const draft = draftOf(portal, { whole: true })
    const text = renderDraft(draft, format, "ja").replaceAll("\\", "").replaceAll("&#x27;", "'")
    const fields = [...draft.rows, ...draft.toJudge].flatMap((row) => row.fields)
    const inNotes = format === "csv" ? 1 : 3 // the note that says so, the place for a contact and a date
    expect(text.split("※要確認")).toHaveLength(fields.filter(({ check }) => check).length + inNotes + 1)
    for (const { lines, link } of fields)
      for (const shown of format === "csv" && link !== undefined ? [link] : lines)
        expect(text).toContain(shown)
  })

  it("explains the words it uses", () => {
    expect(draftOf(portal, { whole: true }).glossary.join()).toContain("IPアドレスとは、")
    expect(draftOf(silent).glossary).toEqual([])
  })
})
