import { describe, expect, it } from "vitest"
import { analyze } from "../../../src/analyzers/analyze.ts"
import type { Signal } from "../../../src/crawler/evidence.ts"
import { bundledKnowledge, evidence, visit } from "../evidence-builder.ts"

const page = "https://app.mise.example/"

function signalOf(kind: Signal["kind"], what: string) {
  const visits = [visit({ signals: [{ kind, what, script: `${page}app.js` }] })]
  return analyze(evidence({ visits }), bundledKnowledge(), [])
}

const categories = (result: ReturnType<typeof signalOf>) =>
  result.signals[0]?.information?.map(({ category }) => category)

describe("information handed to the app", () => {
  it("is sorted as the content of a send is, and is no send", () => {
    const call = `AnalyticsWebInterface.logEvent("page_view",${JSON.stringify(
      JSON.stringify({ page_location: `${page}items/1?from=top`, page_title: "家具" }),
    )})`
    const result = signalOf("bridge", call)
    expect(categories(result)).toEqual(expect.arrayContaining(["event_action", "page_url", "page_title"]))
    expect(result.signals[0]).toMatchObject({ kind: "bridge", what: call })
    expect(result.sends).toEqual([])
    expect(result.destinations).toEqual([])
  })

  it("hides what samples hide, however it is written", () => {
    const user = { user_id: "member-20391-a", email: "hanako@mise.example" }
    const said = [
      signalOf("bridge", `app.identify(${JSON.stringify(user)})`),
      signalOf("bridge", `app.send("user",${JSON.stringify(JSON.stringify(user))})`),
      signalOf("intent", `mise://login?${new URLSearchParams(user)}`),
    ]
    for (const result of said) {
      expect(categories(result)?.toSorted()).toEqual(expect.arrayContaining(["email", "user_account_id"]))
      expect(JSON.stringify(result.signals)).not.toMatch(/20391|hanako/)
    }
  })

  it("is said not to be read where it cannot be taken apart", () => {
    const [signal] = signalOf("bridge", "app.show([object HTMLDivElement])").signals
    expect(signal).toMatchObject({ undecoded: true })
    expect(signal).not.toHaveProperty("information")
  })

  it("is not looked for in what pages do otherwise", () => {
    const [signal] = signalOf("permission", "geolocation").signals
    expect(signal).toEqual({
      ...{ kind: "permission", what: "geolocation", visit: "v1", script: `${page}app.js` },
      destination: expect.any(String),
    })
  })
})
