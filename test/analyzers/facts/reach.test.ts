import { describe, expect, it } from "vitest"
import { openEndedPages, reachOf } from "../../../src/analyzers/facts/reach.ts"
import type { Step } from "../../../src/crawler/evidence.ts"
import { candidate, evidence, link, snapshot, visit } from "../evidence-builder.ts"

const at = (path: string) => `https://www.mise.example${path}`
const step = (from: string, to: string, presses = 1): Step => ({
  from: at(from),
  to: at(to),
  linkText: `to ${to}`,
  presses,
})
const notice = new Set([at("/notice")])

describe("presses to the notice", () => {
  it.each<[string, Step[], number | null]>([
    ["one link", [step("/", "/notice")], 1],
    ["a link in a menu", [step("/", "/notice", 2)], 2],
    [
      "the shorter of two ways",
      [step("/", "/notice", 4), step("/", "/privacy"), step("/privacy", "/notice")],
      2,
    ],
    [
      "the shorter way found last",
      [step("/", "/a", 3), step("/", "/b"), step("/b", "/a"), step("/a", "/notice")],
      3,
    ],
    ["four", [step("/", "/a"), step("/a", "/b"), step("/b", "/c"), step("/c", "/notice")], 4],
    [
      "five is beyond what anybody looks for",
      [step("/", "/a"), step("/a", "/b"), step("/b", "/c"), step("/c", "/d"), step("/d", "/notice")],
      null,
    ],
    ["a circle", [step("/", "/a"), step("/a", "/")], null],
    ["no way", [], null],
  ])("%s", (_, steps, presses) => expect(reachOf(at("/"), notice, steps).steps).toBe(presses))

  it("is none on the notice itself, whatever the fragment", () => {
    expect(reachOf(at("/notice#list"), notice, [])).toEqual({ page: at("/notice#list"), steps: 0 })
  })
  it("keeps the words of the last link", () => {
    expect(reachOf(at("/"), notice, [step("/", "/privacy"), step("/privacy", "/notice")]).linkText).toBe(
      "to /notice",
    )
  })
})

describe("whether no way seen means no way", () => {
  const pages = (pressables: Parameters<typeof snapshot>[1], steps: Step[] = []) =>
    openEndedPages(
      evidence({
        visits: [
          visit({ url: at("/"), page: snapshot(at("/"), pressables) }),
          visit({ id: "v2", url: at("/a"), page: snapshot(at("/a"), [link("more", at("/unopened"))]) }),
        ],
        candidates: [candidate("", { url: at("/notice"), finalUrl: at("/notice") })],
        steps,
      }),
    ).has(at("/"))
  it.each<[string, Parameters<typeof snapshot>[1], boolean]>([
    ["nothing to press", [], false],
    ["only links to what was opened", [link("a", at("/a"))], false],
    [
      "links to other sites and mail",
      [link("b", "https://other.example/"), link("m", "mailto:a@b.example")],
      false,
    ],
    ["a link to a page that was not opened", [link("b", at("/b"))], true],
    ["the notice behind something closed", [link("n", at("/notice"), { visible: false })], true],
    ["a button", [{ kind: "button", text: "menu", region: "header", visible: true }], true],
  ])("%s", (_, pressables, expected) => expect(pages(pressables)).toBe(expected))
  it("looks along the way too", () => expect(pages([link("a", at("/a"))], [step("/", "/a")])).toBe(true))
})
