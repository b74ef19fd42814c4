import { type CanaryValues, makeCanaryValues } from "../canaries/canary-values.ts"
import { fieldKind } from "../canaries/field-kind.ts"
import { valueFor } from "../canaries/value-for.ts"
import type { Target } from "../devtools/targets.ts"
import type { CanaryKind } from "../evidence.ts"
import { asExpression } from "../page/as-expression.ts"
import { enterField, type FormField, leaveField, listFields } from "../page/in-page/form-fields.ts"
import { evaluateApart } from "../page/isolated-world.ts"
import type { OpenPage } from "./open-page.ts"
import type { Progress } from "./progress.ts"
import { settle } from "./settle.ts"
import type { Frame } from "./target-recorder.ts"
import type { VisitRecorder } from "./visit-recorder.ts"
import { within } from "./within.ts"

const most = { frames: 10, fields: 20 }
const limitMs = 20_000
const afterField = { quietMs: 150, capMs: 1500, staleMs: 500 }

/** One visit's typing: what is typed, and how many parts of each kind were. */
interface Typing {
  readonly recorder: VisitRecorder
  readonly progress: Progress
  readonly values: CanaryValues
  readonly parts: Map<CanaryKind, number>
  fields: number
  late: boolean
}

/**
 * Types unique values into the fields a visitor sees, in every frame, and leaves each field again. Nothing is
 * submitted: no button and no Enter is pressed.
 */
export async function typeCanaries({ recorder }: OpenPage, progress: Progress): Promise<void> {
  const typing: Typing = {
    ...{ recorder, progress },
    values: makeCanaryValues(),
    parts: new Map(),
    fields: 0,
    late: false,
  }
  const frames = [...recorder.frames.values()].slice(0, most.frames)
  const typed = (async () => {
    // A frame may go, or its page go to another, while it is typed into: what was typed until then is noted.
    for (const frame of frames) await typeInto(frame, typing).catch(() => undefined)
  })()
  await within(typed, limitMs, () => {
    typing.late = true
  })
}

async function typeInto({ target, id }: Frame, typing: Typing): Promise<void> {
  const fields = (await evaluateApart(target, id, asExpression(listFields, most.fields))) as FormField[]
  for (const [index, field] of fields.entries()) {
    const kind = fieldKind(field)
    if (typing.late || typing.fields >= most.fields) return
    if (kind) await typeField({ target, frame: id, index, field, kind }, typing)
  }
}

interface Place {
  readonly target: Target
  readonly frame: string
  readonly index: number
  readonly field: FormField
  readonly kind: CanaryKind
}

async function typeField({ target, frame, index, field, kind }: Place, typing: Typing): Promise<void> {
  const { recorder, progress, parts, values } = typing
  if (!(await evaluateApart(target, frame, asExpression(enterField, index)))) return
  const before = parts.get(kind) ?? 0
  const { typed, canary } = valueFor({ kind, before }, field, values)
  const at = Date.now() - recorder.startedAt
  await typeText(target, typed)
  const filled = await evaluateApart(target, frame, asExpression(leaveField, index))
  typing.fields++
  if (filled) {
    parts.set(kind, before + 1)
    note({ kind, value: canary, at, field: nameOf(field) }, progress)
  }
  recorder.activity.touch()
  await settle(recorder.activity, afterField)
}

/** Each value once, from when it was first typed. */
function note(
  { field, ...typed }: { kind: CanaryKind; value: string; at: number; field: string },
  { canaries }: Progress,
): void {
  if (canaries.some(({ value }) => value === typed.value)) return
  canaries.push({ id: `c${canaries.length + 1}`, ...typed, ...(field && { field }) })
}

function nameOf({ label, placeholder, name, id }: FormField): string {
  return (label || placeholder || name || id).slice(0, 100)
}

/** Key by key, so that who listens to keys hears it; what has no key of its own comes as from an input method. */
async function typeText(target: Target, text: string): Promise<void> {
  if (!/^[\x20-\x7e]+$/.test(text)) {
    await target.send("Input.insertText", { text })
    return
  }
  const keys = [...text].flatMap((key) => [
    target.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key, unmodifiedText: key }),
    target.send("Input.dispatchKeyEvent", { type: "keyUp", key }),
  ])
  await Promise.all(keys)
}
