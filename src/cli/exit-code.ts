/** What the process says when it ends. `findings` also when the scan was incomplete: the result says so. */
export const EXIT = {
  clear: 0,
  findings: 1,
  usage: 2,
  knowledge: 3,
  incomplete: 4,
  store: 5,
  internal: 70,
  hungUp: 129,
  interrupted: 130,
  terminated: 143,
} as const

export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** The one code for several sites: the first of these that any of them ended with. */
const WEIGHT: readonly ExitCode[] = [
  EXIT.interrupted,
  EXIT.terminated,
  EXIT.hungUp,
  EXIT.internal,
  EXIT.store,
  EXIT.knowledge,
  EXIT.usage,
  EXIT.findings,
  EXIT.incomplete,
]

export function together(codes: readonly ExitCode[]): ExitCode {
  return WEIGHT.find((code) => codes.includes(code)) ?? EXIT.clear
}
