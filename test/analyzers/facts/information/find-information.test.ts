import { describe, expect, it } from "vitest"
import { findInformation } from "../../../../src/analyzers/facts/information/find-information.ts"
import type { Service } from "../../../../src/config/knowledge/vendor.ts"
import type { RecordedSend } from "../../../../src/crawler/evidence.ts"
import { bundledKnowledge, send, vendor } from "../../evidence-builder.ts"

const dictionary = bundledKnowledge().parameters

function found(url: string, more: Partial<RecordedSend> = {}, service?: Service): readonly string[] {
  const reading = { dictionary, known: [], ...(service ? { service } : {}) }
  const { items } = findInformation(send(url, more), reading)
  return items
    .filter(({ where }) => where !== "implicit")
    .map(({ category, where, name, basis }) => `${category} ${where} ${name} ${basis}`)
}

function serviceWith(parameters: Service["parameters"]): Service {
  return vendor("v", "ベンダー", [{ parameters }]).services[0] as Service
}

describe("a vendor's table", () => {
  const table = serviceWith([
    { names: ["path.2"], in: "path", category: "client_id", reason: "r" },
    { names: ["path.*"], in: "path", value: "^v_", category: "device_id", reason: "r" },
    { names: ["x-dev"], in: "header", category: "device_id", reason: "r" },
    { names: ["seg"], in: "cookie", category: "demographics", reason: "r" },
    { names: ["u1"], category: "event_action", reason: "r" },
    { names: ["*"], category: "tag_info", reason: "r", value: "^t$" },
  ])
  it.each<[string, string, Partial<RecordedSend>, string[]]>([
    ["names segments of the path", "https://v.example/e/abc/x", {}, ["client_id url path.2 vendor"]],
    ["names them by their value", "https://v.example/e//v_1", {}, ["device_id url path.3 vendor"]],
    ["names headers", "https://v.example/", { headers: [["x-dev", "1"]] }, ["device_id header x-dev vendor"]],
    [
      "names cookies",
      "https://v.example/",
      { cookies: [{ name: "seg", value: "a" }] },
      ["cookie_id cookie seg protocol", "demographics cookie seg vendor"],
    ],
    ["names parameters of the path", "https://v.example/a;u1=z", {}, ["event_action url u1 vendor"]],
    [
      "that says no place means no segment and no cookie",
      "https://v.example/t",
      { cookies: [{ name: "a", value: "t" }] },
      ["cookie_id cookie a protocol"],
    ],
  ])("%s", (_, url, more, expected) => expect(found(url, more, table)).toEqual(expected))
})

describe("amounts", () => {
  it.each<[string, string, string[]]>([
    ["a currency alone is a setting", "cur=JPY", ["tag_info url cur vendor"]],
    [
      "an amount of nothing is one too",
      "cur=jpy&sum=0.00",
      ["tag_info url cur vendor", "tag_info url sum vendor"],
    ],
    ["what was bought may read like a currency", "item=CUP", ["purchase url item vendor"]],
    [
      "of an amount the currency is a part",
      "cur=JPY&sum=980",
      ["purchase url cur vendor", "purchase url sum vendor"],
    ],
  ])("%s", (_, query, expected) => {
    const table = serviceWith([{ names: ["cur", "sum", "item"], category: "purchase", reason: "r" }])
    expect(found(`https://v.example/?${query}`, {}, table)).toEqual(expected)
  })
})

describe("what the browser adds", () => {
  const asked = (value: string) => found("https://v.example/", { headers: [["x-requested-with", value]] })
  it("tells the app a web view belongs to, which a script's name for itself does not", () => {
    expect(asked("jp.example.mise_app")).toEqual(["app_info header x-requested-with protocol"])
    for (const value of ["XMLHttpRequest", "fetch", "", "1.2"]) expect(asked(value)).toEqual([])
  })
})

describe("the referrer that a frame of another site sees", () => {
  const page = "https://www.mise.example/menu"
  const sent = (r: string, frame: string, resourceType = "Image") => {
    const url = `https://video.example/stats?referrer=${encodeURIComponent(r)}`
    return found(url, { page, frame: { id: "f", url: frame }, resourceType }).map((one) => one.split(" ")[0])
  }
  const player = "https://video.example/embed/1"
  it("is the page that shows it, whole or its site alone", () => {
    expect(sent(page, player)).toEqual(["page_url"])
    expect(sent("https://www.mise.example/", player)).toEqual(["page_url"])
  })
  it("is the page before where it is another, or where the page itself sends it", () => {
    expect(sent("https://www.mise.example/other", player)).toEqual(["referrer"])
    expect(sent("https://search.example/", player)).toEqual(["referrer"])
    expect(sent(page, page)).toEqual(["referrer"])
    expect(sent(page, player, "Document")).toEqual(["referrer"])
  })
})

describe("the general dictionary", () => {
  it("reads shortened names in the lines of a batch", () => {
    const text =
      "en=page_view&ep.page_location=https%3A%2F%2Fwww.mise.example%2Fa&ul=ja-jp\r\nen=login&up.user_id=u-77\r\n"
    const items = found("https://x.example/g/collect?v=2&gcs=G111&gcd=13l3l3l3l1l1", {
      method: "POST",
      body: { state: "seen", text },
    })
    expect(items).toEqual(
      expect.arrayContaining([
        "page_url body ep.page_location parameter",
        "user_account_id body up.user_id parameter",
        "event_action body en parameter",
        "consent_state url gcs parameter",
        "consent_state url gcd parameter",
      ]),
    )
  })

  it("reads headers that scripts add", () => {
    expect(found("https://x.example/", { headers: [["x-device-id", "f6f97631-9e0b-4a2c"]] })).toEqual([
      "device_id header x-device-id parameter",
    ])
  })

  it("says nothing of segments of a path", () => {
    expect(found("https://x.example/uid/f6f97631-9e0b-4a2c")).toEqual([])
  })
})

describe("cookies", () => {
  it("are read inside, but their being identifiers is said once", () => {
    const value = encodeURIComponent(
      JSON.stringify({ anonymousId: "f6f97631-9e0b-4a2c-9dc9", page_url: "https://www.mise.example/a" }),
    )
    expect(found("https://x.example/", { cookies: [{ name: "st", value }] })).toEqual([
      "cookie_id cookie st protocol",
      "page_url cookie st.page_url parameter",
    ])
  })
})

describe("what the browser sends by itself", () => {
  it.each([
    ["sec-ch-ua-model", '"Pixel 9"', "device"],
    ["sec-ch-ua-form-factors", '"Desktop"', "device"],
    ["sec-ch-viewport-height", "768", "screen"],
    ["ect", "4g", "network"],
  ])("%s is %s", (name, value, category) => {
    expect(found("https://x.example/", { headers: [[name, value]] })).toEqual([
      `${category} header ${name} protocol`,
    ])
  })
})
