import thirdPartyWeb from "third-party-web"
import { expect, test } from "vitest"
import { findEntity } from "../../../src/config/knowledge/find-entity.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import { bundledKnowledge } from "./loaded.ts"

const index = indexKnowledge(bundledKnowledge())

// The list's own finder is the truth.
test.each([
  "stats.hotjar.com",
  "bam.nr-data.net",
  "cdn.segment.com",
  "tg.socdm.com",
  "b.st-hatena.com",
  "player.vimeo.com",
  "js.hs-scripts.com",
  "use.fontawesome.com",
  "widget.intercom.io",
])("%s has the operator the list names", (host) => {
  const listed = thirdPartyWeb.getEntity(`https://${host}/`)
  expect(listed).toBeDefined()
  expect(findEntity(index, host)?.name).toBe(listed?.name)
  expect(findEntity(index, host)?.company).toBe(listed?.company)
})

test("a host the list does not know has none", () => {
  expect(findEntity(index, "www.unknown-operator.example")).toBeUndefined()
})
