import { describe, expect, it } from "vitest"
import { namer } from "../../../../src/analyzers/facts/destination/namer.ts"
import { findTags } from "../../../../src/analyzers/facts/tag/find-tags.ts"
import { loadsOf } from "../../../../src/analyzers/facts/tag/module-chain.ts"
import type { RecordedSend } from "../../../../src/crawler/evidence.ts"
import { evidence, knowledgeWith, script, send, startedBy, vendor, visit } from "../../evidence-builder.ts"

const page = "https://www.mise.example/"
const manager = "https://tags.manager.example/c.js?id=C-1"
const ad = "https://cdn.ad.example/ad.js"
const dsp = "https://cdn.dsp.example/dsp.js"
const library = "https://lib.cdn.example/jquery.js"
const consent = "https://cmp.consent.example/cmp.js"
const player = "https://player.video.example/embed/1"

const knowledge = knowledgeWith([
  vendor("manager", "タグ管理社", [
    {
      id: "tags",
      function: "tag_management",
      container: true,
      accountPattern: "[?&]id=([A-Z0-9-]+)",
      endpoints: [{ host: "manager.example" }],
    },
    { id: "stats", endpoints: [{ host: "stats.example" }] },
  ]),
  vendor("ad", "広告社", [{ id: "ads", function: "advertising", endpoints: [{ host: "ad.example" }] }]),
  vendor("dsp", "配信社", [{ id: "dsp", function: "advertising", endpoints: [{ host: "dsp.example" }] }]),
  vendor("cdn", "配布社", [{ id: "lib", function: "cdn_library", endpoints: [{ host: "cdn.example" }] }]),
  vendor("consent", "同意社", [
    { id: "cmp", function: "consent_management", endpoints: [{ host: "consent.example" }] },
  ]),
  vendor("video", "動画社", [
    { id: "player", function: "video_embed", endpoints: [{ host: "video.example" }] },
    { id: "ads", function: "advertising", endpoints: [{ host: "video-ads.example" }] },
  ]),
])

function tagsOf(...sends: RecordedSend[]) {
  const one = visit({ sends })
  const name = namer(evidence({ visits: [one] }), knowledge)
  const loads = loadsOf(one)
  const found = findTags(
    sends.map((each) => ({ key: each.id, send: each, destination: name(each.url), loads })),
    name,
  )
  const byId = new Map(found.tags.map((tag) => [tag.id, tag]))
  return (id: string) => {
    const of = found.ofSend.get(id)
    const tag = byId.get(of?.tag ?? "")
    return {
      placedBy: of?.placedBy,
      chained: of?.chained,
      service: tag?.service,
      container: tag?.container,
      parent: byId.get(tag?.parent ?? "")?.service,
    }
  }
}

const html = { placedBy: "html", chained: false }
const byContainer = { placedBy: "container", chained: false }
const byTag = { placedBy: "tag", chained: true }
const unknown = { placedBy: "unknown", chained: false }

describe("who placed the tag", () => {
  it("is the page's own HTML where nothing stands between", () => {
    expect(tagsOf(script(ad, page))(ad)).toMatchObject({ ...html, service: "ad/ads" })
  })

  it("is the page's own script where that loads it", () => {
    expect(tagsOf(script(ad, page, `${page}app.js`))(ad)).toMatchObject(html)
  })

  it("is the container, with its id, where a container loads it", () => {
    const of = tagsOf(script(manager, page), script(ad, page, manager))
    expect(of(manager)).toMatchObject(html)
    expect(of(ad)).toMatchObject({ ...byContainer, container: "C-1" })
  })

  it("is the container through a consent manager, and through a container in a container", () => {
    const inner = "https://tags.manager.example/c.js?id=C-2"
    expect(tagsOf(script(consent, page), script(ad, page, consent))(ad)).toMatchObject(byContainer)
    const of = tagsOf(script(manager, page), script(inner, page, manager), script(ad, page, manager, inner))
    expect(of(inner)).toMatchObject({ ...byContainer, container: "C-1" })
    expect(of(ad)).toMatchObject({ ...byContainer, container: "C-2" })
  })

  it("is chained through another third party's tag", () => {
    const beacon = send("https://bid.dsp.example/view", startedBy(page, ad, dsp))
    const of = tagsOf(script(ad, page), script(dsp, page, ad), beacon)
    expect(of(dsp)).toMatchObject({ ...byTag, parent: "ad/ads" })
    expect(of(beacon.id)).toMatchObject({ ...byTag, service: "dsp/dsp" })
  })

  it("is chained also through a container that an advertising tag brought along", () => {
    const of = tagsOf(script(ad, page), script(manager, page, ad), script(dsp, page, ad, manager))
    expect(of(dsp)).toMatchObject(byTag)
  })

  it("is not changed by a library that only carries", () => {
    expect(tagsOf(script(library, page), script(ad, page, library))(ad)).toMatchObject(html)
    const of = tagsOf(script(ad, page), script(library, page, ad), script(dsp, page, ad, library))
    expect(of(dsp)).toMatchObject({ ...byTag, parent: "ad/ads" })
  })

  it("goes on through what loaded the outermost script of a stack", () => {
    const beacon = send("https://bid.dsp.example/view", startedBy(dsp))
    expect(tagsOf(script(ad, page), script(dsp, page, ad), beacon)(beacon.id)).toMatchObject(byTag)
  })

  it("does not hang on scripts that load each other", () => {
    expect(tagsOf(script(ad, dsp), script(dsp, ad))(ad)).toMatchObject(byTag)
  })

  it("is unknown behind a host whose party is not settled", () => {
    const sibling = "https://www.mise.test/tag.js"
    expect(tagsOf(script(sibling, page), script(ad, page, sibling))(ad)).toMatchObject(unknown)
  })
})

describe("frames", () => {
  const frame = send(player, { resourceType: "Document", target: "iframe", ...startedBy(page) })
  const inside = { frame: { id: "f2", url: player } }

  it("belong to whom the page shows, and what they load of others is chained", () => {
    const other = script(ad, player)
    const of = tagsOf(frame, other)
    expect(of(player)).toMatchObject({ ...html, service: "video/player" })
    expect(of(ad)).toMatchObject({ ...byTag, parent: "video/player" })
  })

  it("keep another service of their own maker apart: the operator placed the player only", () => {
    expect(
      tagsOf(frame, script("https://video-ads.example/a.js", player))("https://video-ads.example/a.js"),
    ).toMatchObject(byTag)
  })

  it("speak for sends inside them whose start was not seen", () => {
    const { initiator, ...unseen } = send("https://bid.dsp.example/x", inside)
    expect(initiator).toBeDefined()
    expect(tagsOf(frame, unseen)(unseen.id)).toMatchObject(byTag)
  })

  it("inside frames are followed to the outermost", () => {
    const inner = send("https://frame.ad.example/f", {
      resourceType: "Document",
      target: "iframe",
      ...startedBy(player),
    })
    const of = tagsOf(frame, inner, script(dsp, inner.url))
    expect(of(dsp)).toMatchObject({ ...byTag, parent: "ad/ads" })
    expect(of(inner.id)).toMatchObject({ ...byTag, parent: "video/player" })
  })

  it("without an address tell nothing of who wrote into them", () => {
    const written = { ...script(ad, "about:srcdoc"), frame: { id: "f2", url: "about:srcdoc" } }
    expect(tagsOf(written)(ad)).toMatchObject(unknown)
  })
})

describe("redirects", () => {
  const first = send("https://sync.ad.example/match", { id: "s1" })
  it.each([
    ["by the id of the send before", { redirectedFrom: "s1" }],
    [
      "by the address in the initiator",
      {
        redirectedFrom: "gone",
        initiator: { kind: "redirect" as const, url: "https://sync.ad.example/match", chain: [page] },
      },
    ],
  ])("are chained: %s", (_, how) => {
    const second = send("https://bid.dsp.example/sync", { id: "s2", ...how })
    expect(tagsOf(first, second)("s2")).toMatchObject({ ...byTag, parent: "ad/ads" })
  })
})

describe("redirects between services of one maker", () => {
  const out = send("https://player.video.example/id", { id: "s1", ...startedBy(page, player) })
  const other = send("https://sync.video-ads.example/id", {
    id: "s2",
    redirectedFrom: "https://player.video.example/id",
    initiator: { kind: "redirect", url: "https://player.video.example/id", chain: [page, player] },
  })
  const back = send("https://player.video.example/id?known=1", { id: "s3", redirectedFrom: "s2" })
  const of = tagsOf(out, other, back)

  it("are not placed by the operator: its page placed the first of them alone", () => {
    expect(of("s2")).toMatchObject({ ...byTag, service: "video/ads", parent: "video/player" })
  })

  it("stay with the tag they come back to", () => {
    for (const id of ["s1", "s3"]) expect(of(id)).toMatchObject({ placedBy: "html", service: "video/player" })
  })
})

describe("sends whose start was not seen", () => {
  const beacon = send("https://bid.dsp.example/view", {
    id: "real",
    method: "POST",
    ...startedBy(page, ad, dsp),
  })
  const bare = (url: string, more: Partial<RecordedSend>) => {
    const { initiator: _, ...rest } = send(url, more)
    return rest
  }

  it("take the tag of the send to the same address: a preflight is not placed by the page", () => {
    const preflight = send("https://bid.dsp.example/view", {
      id: "options",
      method: "OPTIONS",
      frame: { id: "f1", url: page },
      initiator: { kind: "browser", chain: [] },
    })
    const of = tagsOf(script(ad, page), script(dsp, page, ad), preflight, beacon)
    expect(of("options")).toMatchObject({ ...byTag, service: "dsp/dsp" })
  })

  it("take the destination's only tag, and are unknown where there is none", () => {
    const wire = bare("https://bid.dsp.example/leave", { id: "wire", seenBy: ["wire"] })
    expect(tagsOf(script(ad, page), script(dsp, page, ad), wire)("wire")).toMatchObject(byTag)
    expect(tagsOf(wire)("wire")).toMatchObject({ ...unknown, service: "dsp/dsp" })
  })
})

it("two accounts of one service are two tags; workers belong to the script that is theirs", () => {
  const other = "https://tags.manager.example/c.js?id=C-2"
  const worker = "https://cdn.ad.example/worker.js"
  const fromWorker = send("https://log.ad.example/w", {
    target: "worker",
    initiator: { kind: "worker", url: worker, chain: [worker] },
  })
  const of = tagsOf(
    script(manager, page),
    script(other, page),
    script(ad, page),
    script(worker, page, ad),
    fromWorker,
  )
  expect(of(manager)).not.toEqual({ ...of(other), service: "x" })
  expect(of(fromWorker.id)).toMatchObject({ ...html, service: "ad/ads" })
})
