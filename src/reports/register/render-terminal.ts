import type { RegisterCheck } from "../../analyzers/result/register.ts"
import { wordsOf } from "../naming.ts"
import { cut, wrap } from "../terminal/columns.ts"
import { painter } from "../terminal/paint.ts"
import type { TerminalOptions } from "../terminal/render-terminal.ts"
import { allVisible } from "../visible.ts"
import { registerView } from "./register-view.ts"

/** What is to be looked at in the register, a line each; ended by a line feed. */
export const renderRegisterTerminal = (check: RegisterCheck, options: TerminalOptions): string => {
  const words = wordsOf(options.language, options.names)
  const view = registerView(allVisible(check), words)
  const paint = painter(options.color)
  const width = Math.max(40, options.width)
  const { register: t, punctuation, closing } = words.prose
  const lines = [
    ...wrap(`${view.name}  ${view.url}`.trim(), width).map((line) => paint(line, "bold")),
    ...[view.scale, view.observed, ...view.remarks].flatMap((text) => wrap(text, width)),
    "",
    ...(view.work.length === 0 ? [t.noWork] : []),
    ...view.work.flatMap(({ what, names }) => [
      ...wrap(`${what}${punctuation.colon}`, width),
      ...names.map((name) => cut(`  ${name}`, width)),
    ]),
    "",
    closing,
  ]
  return `${lines.join("\n")}\n`
}
