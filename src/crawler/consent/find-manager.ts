import { randomBytes } from "node:crypto"
import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { z } from "zod"
import { ignoreEnded, send, type Target } from "../devtools/targets.ts"
import type { OpenPage } from "../visit/open-page.ts"
import type { Frame } from "../visit/target-recorder.ts"
import { within } from "../visit/within.ts"
import { managerName } from "./manager-name.ts"

/** The consent manager of a page, as autoconsent's rules know it. */
export interface Manager {
  readonly name: string
  /** Whether its dialog is to be seen, not only its scripts to be found. */
  readonly popup: boolean
  /** Runs its rule to the end; whether the rule says that it worked. */
  readonly choose: (what: "optIn" | "optOut") => Promise<boolean>
}

/** A script world of its own, which the page cannot see into. */
const worldName = "gaibu-consent-manager"
const detectWithinMs = 1500
const chooseWithinMs = 15_000
const mostFrames = 10

const Message = z.object({
  type: z.string(),
  cmp: z.string().optional(),
  result: z.unknown().optional(),
  id: z.string().optional(),
  code: z.string().optional(),
  state: z.object({ lifecycle: z.string() }).optional(),
})
type Message = z.infer<typeof Message>

const locate = createRequire(import.meta.url).resolve
let read: { readonly script: string; readonly rules: string } | undefined

/** Its content script and its rules, unmodified, read once. */
function autoconsent(): NonNullable<typeof read> {
  read ??= {
    script: readFileSync(
      locate("@duckduckgo/autoconsent").replace(/[^/\\]+$/, "autoconsent.playwright.js"),
      "utf8",
    ),
    rules: readFileSync(locate("@duckduckgo/autoconsent/rules/compact-rules.json"), "utf8"),
  }
  return read
}

/** It only looks until it is told to choose; nothing is hidden, and no guess beyond its rules is made. */
const config = {
  enabled: true,
  autoAction: null,
  enablePrehide: false,
  enableCosmeticRules: false,
  enableHeuristicDetection: false,
  heuristicMode: "off",
  detectRetries: 0,
  isMainWorld: false,
}

interface Place {
  readonly target: Target
  readonly frame: string
  readonly context: number
}

/** What autoconsent has said in the frames of one page. */
class Told {
  readonly places = new Map<string, Place>()
  readonly found: { readonly name: string; readonly popup: boolean; readonly place: Place }[] = []
  readonly results = new Map<string, (worked: boolean) => void>()
  readonly decided: Promise<void>
  readonly #page: OpenPage
  readonly #undecided = new Set<string>()
  #decide: () => void = () => {}

  constructor(page: OpenPage, frames: readonly Frame[]) {
    this.#page = page
    for (const { id } of frames) this.#undecided.add(id)
    this.decided = new Promise((resolve) => {
      this.#decide = resolve
    })
  }

  hear({ type, cmp = "", ...message }: Message, place: Place): void {
    if (type === "init") tell(place, { type: "initResp", config }, true)
    else if (type === "eval") void evaluateFor(this.#page, place, message)
    else if (type === "cmpDetected") this.found.push({ name: cmp, popup: false, place })
    else if (type === "popupFound") this.found.unshift({ name: cmp, popup: true, place })
    else if (/^opt(In|Out)Result$/.test(type)) this.results.get(place.frame)?.(message.result === true)
    if (message.state?.lifecycle === "nothingDetected") this.#undecided.delete(place.frame)
    if (type === "popupFound" || this.#undecided.size === 0) this.#decide()
  }
}

/**
 * Asks autoconsent what manager the page has. Its script runs beside the page in each frame; what its rules want to
 * know of the page's own scripts is evaluated there. Undefined where it knows none.
 */
export async function findManager(page: OpenPage): Promise<Manager | undefined> {
  const { bindings, frames: shown, targets } = page.recorder
  const channel = `_${randomBytes(9).toString("hex")}`
  const frames = [...shown.values()]
    .filter(({ url, target }) => /^https?:/.test(url) && targets.has(target.session))
    .slice(0, mostFrames)
  const told = new Told(page, frames)
  bindings.set(channel, (payload, target, context) => {
    const place = told.places.get(`${target.session} ${context}`)
    const message = Message.safeParse(parsed(payload)).data
    if (place && message) told.hear(message, place)
  })
  const begun = Promise.all(frames.map((frame) => begin(frame, channel, told))).catch(ignoreEnded)
  await within(
    begun.then(() => told.decided),
    detectWithinMs,
    () => undefined,
  )
  const [first] = told.found
  if (first) {
    const name = await managerName(first.name, first.place)
    return { name, popup: first.popup, choose: (what) => chooseIn(first.place, what, told) }
  }
  bindings.delete(channel)
  return undefined
}

async function begin({ target, id }: Frame, channel: string, { places }: Told): Promise<void> {
  const made = await target.send("Page.createIsolatedWorld", { frameId: id, worldName })
  const context = made.executionContextId
  places.set(`${target.session} ${context}`, { target, frame: id, context })
  await target.send("Runtime.addBinding", { name: channel, executionContextName: worldName })
  const hand = `globalThis.autoconsentSendMessage = (message) => ${channel}(JSON.stringify(message));`
  const expression = `${hand}${autoconsent().script};0`
  await target.send("Runtime.evaluate", { expression, contextId: context })
}

function chooseIn(place: Place, what: "optIn" | "optOut", { results }: Told): Promise<boolean> {
  const done = new Promise<boolean>((resolve) => results.set(place.frame, resolve))
  tell(place, { type: what })
  return within(done, chooseWithinMs, () => false)
}

function tell({ target, context }: Place, message: object, withRules = false): void {
  const text = JSON.stringify(message)
  const whole = withRules ? `{...${text},rules:{compact:${autoconsent().rules}}}` : text
  send(target, "Runtime.evaluate", {
    expression: `autoconsentReceiveMessage(${whole});0`,
    contextId: context,
  })
}

/** What a rule asks of the page's own scripts; it answers with what is true there. */
async function evaluateFor(
  { recorder }: OpenPage,
  place: Place,
  { id, code }: Pick<Message, "id" | "code">,
): Promise<void> {
  const contextId = recorder.contextOf(place.frame)
  if (contextId === undefined || code === undefined) return
  const answer = await place.target
    .send("Runtime.evaluate", {
      expression: code,
      contextId,
      awaitPromise: true,
      returnByValue: true,
      timeout: 2000,
    })
    .catch(ignoreEnded)
  tell(place, { type: "evalResp", id, result: answer?.result.value ?? false })
}

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
