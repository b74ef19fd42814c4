import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, it, onTestFinished } from "vitest"
import { findCarrier } from "../../../src/config/knowledge/find-carrier.ts"
import { findOperator } from "../../../src/config/knowledge/find-operator.ts"
import { findService } from "../../../src/config/knowledge/find-service.ts"
import { indexKnowledge } from "../../../src/config/knowledge/index-knowledge.ts"
import { loadKnowledge } from "../../../src/config/knowledge/load-knowledge.ts"
import { describeProblem } from "../../../src/config/knowledge/problem.ts"
import { copiedDataFiles } from "./data-folder.ts"
import { bundledKnowledge } from "./loaded.ts"

const knowledge = bundledKnowledge()
const index = indexKnowledge(knowledge)

describe("the bundled rows", () => {
  it("are more than 400, over every kind of service a vendor file may be missing for", () => {
    expect(knowledge.hostOperators.length).toBeGreaterThanOrEqual(400)
    const functions = new Set(knowledge.hostOperators.map((row) => row.function))
    for (const one of [
      "advertising",
      "cookie_sync",
      "affiliate",
      "payment",
      "chat",
      "map_embed",
      "video_embed",
    ])
      expect(functions).toContain(one)
    for (const one of ["web_font", "cdn_library", "dmp", "survey_tool", "fraud_detection"])
      expect(functions).toContain(one)
  })

  it("are of hosts that no vendor file claims: it would never be asked for them", () => {
    const claimed = knowledge.hostOperators.filter(({ host }) => findService(index, `https://${host}/`))
    expect(claimed.map(({ host }) => host)).toEqual([])
  })

  it("do not name a company that only lends its network", () => {
    const carried = knowledge.hostOperators.filter(({ host }) => findCarrier(index, host) !== undefined)
    expect(carried.map(({ host }) => host)).toEqual([])
  })

  it("give Japanese companies their legal name", () => {
    const form = /株式会社|合同会社|有限会社|法人|国土地理院|国立国会図書館/
    const bare = knowledge.hostOperators.filter(
      ({ country, operator }) => country === "JP" && !form.test(operator),
    )
    expect(bare.map(({ operator }) => operator)).toEqual([])
  })

  // By the companies' own pages and filings, not by these files.
  it.each([
    ["www.awin1.com", "AWIN AG"],
    ["e1.en-gage.net", "エン株式会社"],
    ["x.bidswitch.net", "IPONWEB GmbH"],
    ["static.zdassets.com", undefined],
    ["checkout.paidy.com", "株式会社Paidy"],
    ["cyberjapandata.gsi.go.jp", "国土地理院"],
    ["s.adx.opera.com", "Opera Norway AS"],
    ["www.opera.com", undefined],
    ["salesiq.zoho.com", "Zoho Corporation Pvt. Ltd."],
    ["notawin1.com", undefined],
    ["d111111abcdef8.cloudfront.net", undefined],
  ])("%s is run by %s", (host, operator) => expect(findOperator(index, host)?.operator).toBe(operator))

  it("give the function of the nearest row", () => {
    expect(findOperator(index, "salesiq.zoho.com")?.function).toBe("chat")
    expect(findOperator(index, "mail.zoho.com")?.function).toBeNull()
  })
})

describe("networks that carry their customers' pages", () => {
  it.each([
    ["www.example.jp.cdn.cloudflare.net", "Cloudflare, Inc."],
    ["d111111abcdef8.cloudfront.net", "Amazon Web Services, Inc."],
    ["lb-1.ap-northeast-1.elb.amazonaws.com", "Amazon Web Services, Inc."],
    ["example.azureedge.net", "Microsoft Corporation"],
    ["c.storage.googleapis.com", "Google LLC"],
    ["fonts.googleapis.com", undefined],
    ["notcloudfront.net", undefined],
  ])("%s: %s", (host, operator) => expect(findCarrier(index, host)).toBe(operator))
})

describe("a broken row", () => {
  const broken = (change: (text: string) => string) => {
    using data = copiedDataFiles()
    data.edit("host-operators/embeds.yml", change)
    const loaded = loadKnowledge({ folder: data.folder })
    return loaded.ok ? [] : loaded.problems.map(describeProblem)
  }
  const row = (host: string, more = "") =>
    `- { host: ${host}, operator: 株式会社れい, country: JP, function: payment, source: s, confidence: low, checked: 2026-11-20${more} }\n`

  it("is named with its place, whatever is wrong with it", () => {
    expect(broken((text) => row("Rei.Example") + text)).toEqual([
      expect.stringMatching(/^host-operators\/embeds\.yml: \[0\]\.host: .*lower-case/),
    ])
    expect(broken((text) => row("rei.example", ", opeartor: x") + text)).toEqual([
      expect.stringMatching(/^host-operators\/embeds\.yml: \[0\]\.opeartor: .*misspelt/),
    ])
    expect(broken((text) => row("rei.example").replace("payment", "paying") + text)).toEqual([
      'host-operators/embeds.yml: [0].function: expected a known function, found "paying"',
    ])
  })

  it("is one that claims the host of another, also of another file", () => {
    expect(broken((text) => row("awin1.com") + text)).toEqual([
      expect.stringMatching(
        /^host-operators\/embeds\.yml: \[0\]\.host: .*"awin1\.com" \(host-operators\/adv/,
      ),
    ])
  })
})

it("a folder of rows that is not there is named", () => {
  using data = copiedDataFiles()
  rmSync(join(data.folder, "host-operators"), { recursive: true })
  const loaded = loadKnowledge({ folder: data.folder })
  expect(loaded.ok ? [] : loaded.problems.map(describeProblem)).toEqual([
    "host-operators: expected a readable folder of host operators",
  ])
})

it("a changed row gives another digest, and is not taken from what was kept", () => {
  using data = copiedDataFiles()
  const cacheFolder = mkdtempSync(join(tmpdir(), "gaibu-cache-"))
  onTestFinished(() => rmSync(cacheFolder, { recursive: true }))
  const load = () => {
    const loaded = loadKnowledge({ folder: data.folder, cacheFolder })
    if (!loaded.ok) throw new Error(loaded.problems.map(describeProblem).join("\n"))
    return loaded.knowledge
  }
  const before = load()
  data.edit("host-operators/advertising.yml", (text) => text.replace("AWIN AG", "AWIN SE"))
  const after = load()
  expect(after.digest).not.toBe(before.digest)
  expect(findOperator(indexKnowledge(after), "www.awin1.com")?.operator).toBe("AWIN SE")
})
