import type { Browser, BrowserContext, Page } from "playwright"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { addressOf, type ReceivedRequest } from "../../src/demo/received.ts"
import { type Demo, startDemo } from "../../src/demo/start-demo.ts"
import { arrived, expectedLine } from "./arrived.ts"
import { launchFor, visitor } from "./browser.ts"
import { type ExpectedPage, type ExpectedSend, readExpected, type State } from "./expected.ts"

const expected = readExpected()
const ownHosts = expected.destinations.find((destination) => destination.party === "self")?.hosts ?? []
/** What is sent in a state of choice. */
const sendsIn = (state: State) =>
  seenIn(state, expected.destinations).flatMap(({ sends }) => seenIn(state, sends))

function seenIn<T extends { readonly seenIn?: readonly State[] }>(state: State, all: readonly T[]): T[] {
  return all.filter((one) => one.seenIn === undefined || one.seenIn.includes(state))
}

let demo: Demo
let browser: Browser

beforeAll(async () => {
  demo = await startDemo()
  browser = await launchFor(demo)
})

afterAll(async () => {
  await browser?.close()
  await demo?.close()
})

describe.each(expected.pages)("$path", (page) => {
  it("sends what the truth table says, nothing less and nothing more, without an error", async () => {
    const visit = await open(page)
    const inAll = await readAndLeave(visit, page)

    expect(visit.errors).toEqual([])
    await visit.context.close()
    expect(visit.lines()).toEqual(inAll)
  })

  it("fits screens from 360 px, and its footer leads to the notice unless that is two presses away", async () => {
    const visit = await open(page)
    const { context, tab } = visit
    for (const width of [360, 390, 1280]) {
      await tab.setViewportSize({ width, height: 800 })
      expect(
        await tab.evaluate<number>("document.documentElement.scrollWidth - innerWidth"),
      ).toBeLessThanOrEqual(0)
    }
    const link = tab.locator("footer a", { hasText: "外部送信について" })
    expect(await link.count()).toBe(page.pressesToNotice === 2 ? 0 : 1)
    // Else the last beacon would arrive in the next visit.
    await readAndLeave(visit, page)
    await context.close()
  })
})

describe("choices", () => {
  const [page] = expected.pages
  if (!page) throw new Error("the truth has no pages")

  it.each([
    ["同意する", "accepted"],
    ["同意しない", "refused"],
  ] as const)("sends after %s what the truth says of it", async (label, state) => {
    const { context, tab } = await open(page)
    await tab.getByRole("button", { name: label, exact: true }).click()
    await againAs(state, tab)
    await context.close()
  })

  it("stops Google アナリティクス by the notice's own button, also while leaving", async () => {
    const { context, tab } = await open(page)
    await tab.goto(new URL("/external-transmission/", demo.url).href)
    await tab.getByRole("button", { name: "送信を停止する" }).click()
    await againAs("opted-out", tab)
    await context.close()
  })

  /** The start page anew in the same browser; what the page before sent while it was left counts too. */
  async function againAs(state: State, tab: Page): Promise<void> {
    if (!page) throw new Error("the truth has no pages")
    await tab.waitForLoadState("networkidle")
    const before = demo.log.length
    await tab.goto(demo.url)
    const leaving = sendsOf(page, { leave: true, state })
    const lines = () => demo.log.slice(before).filter(ofInterest).map(arrived).sort()
    const truth = [...sendsOf(page, { leave: false, state }), ...leaving].sort()
    await expect.poll(lines, { timeout: 10_000 }).toEqual(truth)
  }
})

describe("identifiers", () => {
  it("sends machi_sid back to the portal alone", async () => {
    const before = demo.log.length
    const { context, tab } = await open({ path: "/", kinds: [], pressesToNotice: 1 })
    await tab.goto(new URL("/news/", demo.url).href)
    const session = (await context.cookies(demo.url)).find((cookie) => cookie.name === "machi_sid")
    const carriers = demo.log
      .slice(before)
      .filter((request) => request.headers.cookie?.includes("machi_sid="))

    expect(carriers.map((request) => request.path)).toContain("/news/")
    expect(new Set(carriers.map((request) => request.host))).toEqual(new Set(["www.machikado.example"]))
    expect(carriers.every((request) => request.headers.cookie?.includes(`machi_sid=${session?.value}`))).toBe(
      true,
    )
    await context.close()
  })

  it("carries the visitor's _ga value in cid and the visitor's _fbp value in fbp", async () => {
    const before = demo.log.length
    const { context } = await open({ path: "/", kinds: [], pressesToNotice: 1 })
    // An earlier visitor's last beacon may still arrive meanwhile: every value that came is looked at.
    const sent = (path: string, name: string) => () => {
      const requests = demo.log.slice(before).filter((each) => addressOf(each).pathname === path)
      return requests.map((request) => addressOf(request).searchParams.get(name))
    }
    const cookie = (name: string) => async () =>
      (await context.cookies(demo.url)).find((each) => each.name === name)?.value
    await expect.poll(cookie("_ga"), { timeout: 10_000 }).toBeDefined()
    await expect.poll(cookie("_fbp"), { timeout: 10_000 }).toBeDefined()
    const clientId = (await cookie("_ga")())?.replace("GA1.1.", "")

    await expect.poll(sent("/g/collect", "cid"), { timeout: 10_000 }).toContain(clientId)
    await expect.poll(sent("/tr/", "fbp"), { timeout: 10_000 }).toContain(await cookie("_fbp")())
    await context.close()
  })
})

it("leads from the video page to the notice by way of the privacy policy", async () => {
  const { context, tab } = await open({ path: "/video/yuugure.html", kinds: [], pressesToNotice: 2 })
  await tab.locator("footer a", { hasText: "プライバシーポリシー" }).click()
  await tab.locator("main a", { hasText: "外部送信について" }).click()
  await tab.waitForURL("**/external-transmission/")
  expect(await tab.locator("table.notice td").first().textContent()).toBe("Google LLC")
  await context.close()
})

interface Visit {
  readonly context: BrowserContext
  readonly tab: Page
  readonly errors: string[]
  /** What arrived since the visit began and is of interest to the truth table, sorted. */
  lines(): string[]
}

async function open(page: ExpectedPage): Promise<Visit> {
  const before = demo.log.length
  const context = await visitor(browser)
  const tab = await context.newPage()
  const errors: string[] = []
  tab.on("console", (message) => message.type() === "error" && errors.push(message.text()))
  tab.on("pageerror", (error) => errors.push(error.message))
  await tab.goto(new URL(page.path, demo.url).href)
  const lines = () => demo.log.slice(before).filter(ofInterest).map(arrived).sort()
  return { context, tab, errors, lines }
}

/** Waits for all that a page sends while it is read, leaves it, and waits for what it sends then; gives both. */
async function readAndLeave(visit: Visit, page: ExpectedPage): Promise<readonly string[]> {
  const whileRead = sendsOf(page, { leave: false })
  await expect.poll(visit.lines, { timeout: 10_000 }).toEqual(whileRead)
  await visit.tab.goto("about:blank")
  const inAll = [...whileRead, ...sendsOf(page, { leave: true })].sort()
  await expect.poll(visit.lines, { timeout: 10_000 }).toEqual(inAll)
  return inAll
}

/** Everything to third parties; of the own requests those that carry something: a query, a body, messages. */
function ofInterest(request: ReceivedRequest): boolean {
  return !ownHosts.includes(request.host) || request.path.includes("?") || Boolean(request.frames?.length)
}

interface When {
  readonly leave: boolean
  readonly state?: State
}

function sendsOf(page: ExpectedPage, { leave, state = "no-choice" }: When): string[] {
  const matches = (send: ExpectedSend) => page.kinds.includes(send.on) && (send.leave ?? false) === leave
  return sendsIn(state).filter(matches).map(expectedLine).sort()
}
