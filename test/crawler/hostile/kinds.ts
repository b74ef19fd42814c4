import type { VisitPlan } from "../../../src/crawler/visit/visit-plan.ts"

/** One kind of hostile or broken page: the start page of `https://NAME.test/`. */
export interface Kind {
  readonly name: string
  /** How a visit may end: the outcome, and the failure's code where there is one. */
  readonly ends: readonly string[]
  /** In a browser of its own, because it takes the machine from its neighbours. */
  readonly alone?: boolean
  /** The browser itself sends the request again when the connection breaks; the record has it once. */
  readonly sentAgain?: boolean
  readonly plan?: Partial<VisitPlan>
}

const loaded = ["loaded"]
/** Kept busy for so long that loading may or may not end in time; what came is read if it can be. */
const busy = ["loaded", "partial timeout", "partial unresponsive"]
const hung = ["partial timeout", "partial unresponsive"]
const going = [
  "partial redirect-loop",
  "partial timeout",
  "partial empty-page",
  "loaded",
  "partial unresponsive",
]
const noPage = ["failed empty-page"]
const notHtml = ["failed not-html"]
const cut = ["failed connection"]

/** Of what never ends loading or answering there is nothing to wait for. */
const short = { timeoutMs: 2500, answerMs: 1000 }
const press = { steps: [{ click: "p" }] }

/** With GAIBU_FULL_SIZE set: as many as an attacker would take. */
const full = (name: string, count: number): Partial<VisitPlan> =>
  process.env.GAIBU_FULL_SIZE ? { url: `https://${name}.test/?n=${count}`, timeoutMs: 60_000 } : {}

const all = (
  names: string,
  ends: readonly string[],
  more: Omit<Kind, "name" | "ends"> = {},
): readonly Kind[] => names.split(" ").map((name) => ({ name, ends, ...more }))

/** The slow ones first, so that the last visits are short ones. */
export const kinds: readonly Kind[] = [
  ...all("dialog-loop endless-script endless-microtasks web-assembly-loop mutation-storm", hung, {
    alone: true,
    plan: short,
  }),
  ...all("waits-in-step service-worker-silent", hung, { plan: short }),
  ...all("console-flood memory-hog", [...busy, "partial page-crashed"], { alone: true, plan: short }),
  ...all("big-document document-write-loop", [...busy, "partial too-large"], { alone: true, plan: short }),
  ...all("long-addresses", busy, { alone: true, plan: short }),
  ...all("many-requests", busy, { alone: true, plan: full("many-requests", 20_000) }),
  ...all("many-frames", busy, { alone: true, plan: full("many-frames", 5_000) }),
  ...all("many-uploads wide-document timers-storm message-flood idle-storm", busy, { alone: true }),
  ...all("popup-loop popups-from-timers popups-of-popups blank-popups many-workers nested-frames", busy, {
    alone: true,
  }),
  ...all("deep-document", ["partial page-crashed", "loaded"], { alone: true }),
  ...all(
    "frame-of-itself frame-churn socket-flood big-body big-upload packed-bomb history-flood hash-flood",
    busy,
    { alone: true },
  ),
  ...all("never-lets-go endless-worker prerenders", loaded, { alone: true }),
  ...all(
    "location-loop location-ping-pong reload-loop form-loop refresh-loop refresh-header history-back-loop",
    going,
    {
      plan: short,
    },
  ),
  ...all("dialogs dialogs-from-timers print print-loop popup popup-moves-opener", loaded),
  ...all("asks-before-leaving file-choosers takes-the-screen", loaded, { plan: press }),
  ...all("closes-itself closes-itself-later", ["loaded", "partial page-closed", "failed page-closed"]),
  ...all("downloads javascript-addresses blob-page data-page document-open", [
    "loaded",
    "partial empty-page",
  ]),
  ...all("leaves-before-load refresh-elsewhere stops-loading", ["loaded", "partial timeout"], {
    plan: short,
  }),
  ...all("event-source fetch-stream unread-bodies", loaded),
  ...all("debugger-loop", [...loaded, "partial timeout"]),
  ...all("other-schemes", [...loaded, "partial empty-page", "partial timeout"]),
  ...all("unanswered endless-document", ["partial timeout"], { plan: short }),
  // The small browser asks nobody to sign in and goes on.
  ...all("sign-in-inside", ["partial timeout", "loaded"], { plan: short }),
  ...all("cookies storage-quota giant-title strange-characters clobbered", loaded),
  ...all("shared-workers endless-feed web-rtc service-worker-hijacks service-worker-unregisters", loaded),
  ...all("tampered forges-writes tells-of-automation asks-permissions mixed-content", loaded),
  ...all("redirect-loop redirect-grows", ["failed redirect-loop"]),
  ...all("redirect-nowhere redirect-to-data", cut),
  ...all("redirect-to-app no-content not-modified reset-content", noPage),
  ...all("attachment", ["failed download"]),
  ...all("bomb-document", ["partial empty-page", "partial timeout"], { alone: true, plan: short }),
  ...all("broken-packing bad-chunks", ["partial timeout", "failed connection"], { plan: short }),
  ...all("sign-in proxy-sign-in", ["failed http-error", "partial http-error"]),
  ...all("long-headers many-cookies invalid-utf8 shift-jis euc-jp iso-2022-jp", loaded),
  ...all("content-policy nothing-allowed isolated clears-data document-text", loaded, {
    plan: { answerMs: 1000 },
  }),
  ...all("document-pdf document-image document-sound document-json document-unknown document-parts", notHtml),
  ...all("too-long-headers cut-in-headers two-lengths", cut),
  ...all("empty-reply", cut, { sentAgain: true }),
  ...all("cut-in-body cut-in-chunk", ["partial timeout"], { plan: short }),
  ...all("endless-headers", ["failed timeout"], { plan: short }),
  ...all("no-http hints-flood client-certificate", loaded),
  ...all("strange-status", ["partial http-error"]),
  ...all("no-tls", ["failed tls"]),
]
