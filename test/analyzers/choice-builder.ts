import type { BannerLayer, Choice, RecordedSend, Visit } from "../../src/crawler/evidence.ts"
import { send, visit } from "./evidence-builder.ts"

export const page = "https://www.mise.example/"

/** A send of the made-up advertiser that needs a notice. */
export const ad = (more: Partial<RecordedSend> = {}) =>
  send(`https://t.ads.example/p?u=${encodeURIComponent(page)}`, more)

/** A banner that asks: it names the advertiser, what is sent and what for. */
export const informed =
  "広告株式会社の広告ピクセルに、閲覧したページのURLを送信し、広告の配信のために利用します。\n同意いただける場合は同意するを押してください。"

/** The banner itself, as it is first shown. */
export const firstLayer: BannerLayer = {
  presses: 0,
  text: informed,
  buttons: ["同意する", "拒否する"],
  links: [],
}

export const asking: Choice = {
  found: true,
  kind: "asks",
  text: informed,
  buttons: ["同意する", "拒否する"],
  rejectLayer: 0,
  layers: [firstLayer],
}

let count = 0

interface Made {
  /** Sent before the choice, and after it. */
  readonly before?: readonly RecordedSend[]
  readonly after?: readonly RecordedSend[]
  /** Sent between consent and withdrawal. */
  readonly accepted?: readonly RecordedSend[]
  readonly choice?: Partial<Choice>
}

/** A visit of a run that made its choice after a second and loaded the page again. */
export function made(
  run: Visit["run"],
  { before = [], after = [], accepted = [], choice }: Made = {},
): Visit {
  count += 1
  const id = `${run}-${count}`
  const taken = run === "withdraw" ? { acceptedAt: 1000, madeAt: 3000 } : { madeAt: 1000 }
  const failed = choice?.failure !== undefined
  const shown = (at: number) => ({ frame: "f1", url: page, top: true, at })
  const moment = (sends: readonly RecordedSend[], more: Partial<RecordedSend>) =>
    sends.map((one, at) => ({ ...one, id: `${one.id}-${Object.values(more).join("-")}-${at}`, ...more }))
  return visit({
    id,
    run,
    documents: failed ? [shown(1)] : [shown(1), shown(2000), shown(4000)],
    choice: { ...asking, ...(failed ? {} : taken), ...choice },
    sends: [
      ...moment(before, { choice: "before" }),
      ...moment(accepted, { choice: "before", accepted: true }),
      ...moment(after, { choice: "after" }),
    ],
  })
}

/** A visit without any choice, that saw the banner. */
export function fresh(sends: readonly RecordedSend[] = [], more: Partial<Visit> = {}): Visit {
  count += 1
  return visit({ id: `fresh-${count}`, sends, choice: asking, ...more })
}
