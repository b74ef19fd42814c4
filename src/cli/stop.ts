import { EXIT, type ExitCode } from "./exit-code.ts"

const CODES = { SIGINT: EXIT.interrupted, SIGTERM: EXIT.terminated, SIGHUP: EXIT.hungUp } as const

type StopSignal = keyof typeof CODES

/** What a process ends with that was stopped: 128 and the signal's number, as shells have it. */
export function stopCode(signal: AbortSignal): ExitCode {
  return isStop(signal.reason) ? CODES[signal.reason] : EXIT.interrupted
}

/**
 * Turns the process's signals into one `AbortSignal`, its reason the signal's name. The first asks to stop and keep
 * what was seen; the second ends the process at once.
 */
export function stopSignal(onFirst: () => void): AbortSignal {
  const controller = new AbortController()
  for (const name of Object.keys(CODES).filter(isStop))
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(CODES[name])
      controller.abort(name)
      onFirst()
    })
  return controller.signal
}

/** Resolves when the signal is aborted. */
export function stopped(signal: AbortSignal): Promise<ExitCode> {
  return new Promise((resolve) => {
    const end = () => resolve(stopCode(signal))
    if (signal.aborted) end()
    else signal.addEventListener("abort", end, { once: true })
  })
}

function isStop(name: unknown): name is StopSignal {
  return typeof name === "string" && Object.hasOwn(CODES, name)
}
