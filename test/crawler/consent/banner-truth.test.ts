import { readdirSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { type BannerSite, choosing, readBanners } from "./banner-truth.ts"
import { managerRuns, readManagers } from "./manager-sites.ts"
import { numberedSites } from "./numbered-sites.ts"

const banners = ["blind", "held-out", "ordinary"].flatMap(readBanners)

describe.each(banners)("the truth of $name", (banner) => {
  it("names only what its pages show", () => {
    const text = textOf(banner)
    const labels = [...banner.truth.decoys, ...pressedOf(banner)].map((label) => label.replace("toggle:", ""))
    // Esc is a key, × what a sign without a name is called.
    expect(labels.filter((label) => !/^(Esc|×)$/.test(label) && !text.includes(label))).toEqual([])
  })

  it("says what is seen in every state that can be reached", () => {
    const reached = choosing.filter((run) => banner.truth[run]?.every((answer) => "pressed" in answer))
    expect(reached.filter((run) => banner.truth.expects[run] === undefined)).toEqual([])
  })

  it("expects nothing of hosts that do not answer", () => {
    const served = Object.keys(numberedSites([banner]))
    const hosts = Object.values(banner.truth.expects).flatMap((addresses) => addresses?.map(hostIn) ?? [])
    expect(hosts.filter((host) => !served.includes(host))).toEqual([])
  })
})

describe.each(readManagers())("$name", (manager) => {
  it("has truth for each of its runs", () => {
    const without = managerRuns(manager).filter((run) => manager.truth[run] === undefined)
    expect(without).toEqual([])
    expect(Object.keys(manager.truth.outcomes ?? {})).not.toEqual([])
  })
})

function pressedOf({ truth }: BannerSite): readonly string[] {
  const answers = choosing.flatMap((run) => truth[run] ?? [])
  return answers.flatMap((answer) => ("pressed" in answer ? answer.pressed : []))
}

function textOf({ folder }: BannerSite): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name !== "truth.json")
    .map((name) => join(folder, name))
  return files
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "utf8"))
    .join("\n")
}

function hostIn(address: string): string {
  return address.split("/", 1)[0] ?? ""
}
