import { setTimeout as pause } from "node:timers/promises"
import { closeBrowser, launchBrowser } from "../../src/crawler/browser/launch-browser.ts"
import { shareBrowsers } from "../../src/crawler/browser/share-browsers.ts"
import type { Visit } from "../../src/crawler/evidence.ts"
import { visitPage } from "../../src/crawler/visit/visit-page.ts"
import type { ReceivedRequest } from "../../src/demo/received.ts"
import { serveSites } from "../../src/demo/serve-sites.ts"
import { kindsSites, kindsUrl } from "../crawler/kinds-sites.ts"
import { deps, visitPlan } from "../crawler/test-browser.ts"
import { launchBare, visitBare } from "./bare-playwright.ts"
import { readOptions } from "./options.ts"
import { fromRequest, fromSend, type Recorded } from "./recorded.ts"
import { printTable } from "./table.ts"
import { type Held, holdAgainst, type Tally } from "./tally.ts"
import { target } from "./target.ts"
import { launchOptions } from "./ways.ts"

/** Fewest kinds of sends the page must make for the figures to mean something. */
const fewestKinds = 55

const { runs } = readOptions()
const page = kindsSites[new URL(kindsUrl).hostname] ?? {}
// Visits that share a browser are of different sites; they send to the same others, at the same time.
const mains = Array.from({ length: 2 * runs }, (_, at) => `www.kinds-${at}.example`)
const server = await serveSites({
  sites: { ...kindsSites, ...Object.fromEntries(mains.map((host) => [host, page])) },
})
const options = await launchOptions(server)

/** What a run records, beside what arrived at the server meanwhile. */
async function run(name: string, work: () => Promise<readonly Recorded[]>): Promise<Held> {
  const before = server.log.length
  const recorded = await work()
  const held = holdAgainst(await arrivedSince(before), recorded)
  const { missing, invented, wrongBodies } = held
  for (const [what, which] of Object.entries({ missing, invented, wrongBodies }))
    if (which.length > 0 && name !== "Playwright") console.error(`${name}: ${what}: ${which.join(", ")}`)
  return held
}

/** The server's log since then, once nothing more comes. */
async function arrivedSince(before: number): Promise<readonly ReceivedRequest[]> {
  for (let length = -1; length !== server.log.length; ) {
    length = server.log.length
    await pause(300)
  }
  return server.log.slice(before)
}

async function isolated(): Promise<readonly Recorded[]> {
  const browser = await launchBrowser({ ...options, mode: "isolated" })
  const visit = await visitPage(browser, visitPlan(kindsUrl), deps)
  await closeBrowser(browser)
  return sendsOf(visit)
}

const browsers = shareBrowsers(options)
async function shared(number: number): Promise<readonly Recorded[]> {
  const urls = mains.slice(2 * number, 2 * number + 2).map((host) => `https://${host}/`)
  const visits = urls.map((url) => browsers.use(url, (browser) => visitPage(browser, visitPlan(url), deps)))
  return (await Promise.all(visits)).flatMap(sendsOf)
}

function sendsOf({ sends, failure }: Visit): readonly Recorded[] {
  if (failure) console.error(`${failure.code}: ${failure.message}`)
  return sends.map(fromSend)
}

const bareBrowser = await launchBare(server)
/** Waits a second after leaving, so that late events count for it. */
async function bare(): Promise<readonly Recorded[]> {
  const { requests } = await visitBare(bareBrowser, kindsUrl, 1000)
  return requests.filter((request) => /^https?:/.test(request.url())).map(fromRequest)
}

const held = { isolated: [] as Held[], shared: [] as Held[], bare: [] as Held[] }
for (let number = 0; number < runs; number++) {
  held.isolated.push(await run(`isolated ${number + 1}`, isolated))
  held.shared.push(await run(`shared ${number + 1}`, () => shared(number)))
  held.bare.push(await run("Playwright", bare))
}
await Promise.all([browsers.end(), bareBrowser.close()])
await server.close()

type Count = readonly [part: keyof Tally, whole: keyof Tally]
const requests: Count = ["recorded", "arrived"]
const bodies: Count = ["bodiesRead", "bodies"]

function cell(of: readonly Held[], [part, whole]: Count, kind?: string): string {
  const tallies = of.flatMap(({ kinds }) =>
    kind === undefined ? [...kinds.values()] : (kinds.get(kind) ?? []),
  )
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0)
  return sum(whole) === 0 ? "" : `${sum(part)}/${sum(whole)}`
}

const kinds = [...new Set(Object.values(held).flatMap((of) => of.flatMap((one) => [...one.kinds.keys()])))]
const row = (name: string, kind?: string) => [
  name,
  ...[held.isolated, held.shared, held.bare].flatMap((of) => [
    cell(of, requests, kind),
    cell(of, bodies, kind),
  ]),
]
const isComplete = ({ missing, invented, wrongBodies }: Held) =>
  missing.length + invented.length + wrongBodies.length === 0
const complete = (of: readonly Held[]) => `${of.filter(isComplete).length} of ${of.length}`

console.log(
  `${kinds.length} kinds of sends, ${runs} runs; shared: two visits at a time. Recorded of arrived, bodies read of sent.\n`,
)
printTable(
  ["kind", "isolated", "bodies", "shared", "bodies", "Playwright", "bodies"],
  [
    ...kinds.map((kind) => row(kind, kind)),
    row("**all**"),
    [
      "**runs with everything**",
      complete(held.isolated),
      "",
      complete(held.shared),
      "",
      complete(held.bare),
      "",
    ],
  ],
)
target(`${kinds.length} kinds, at least ${fewestKinds}`, kinds.length >= fewestKinds)
for (const mode of ["isolated", "shared"] as const)
  target(
    `${mode}: all that arrived, nothing else, every body seen, in ${complete(held[mode])} runs`,
    held[mode].every(isComplete),
  )
