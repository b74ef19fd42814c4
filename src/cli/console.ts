import { cut } from "../reports/terminal/columns.ts"
import { visible } from "../reports/visible.ts"

/** Where the command line writes. Data goes out, everything said to a person goes to `say`. */
export interface Console {
  /** Data for stdout, as it is. */
  readonly write: (text: string) => Promise<void>
  /** One line to a person on stderr; what pages could have put into it is made visible. */
  readonly say: (line: string) => void
  /** A line that the next one replaces; nothing where there is no terminal. */
  readonly show: (line: string) => void
  readonly out: Screen
  readonly err: Screen
}

/** What a stream is connected to. `width` in columns. */
export interface Screen {
  readonly terminal: boolean
  readonly color: boolean
  readonly width: number
}

/** As much of a process's stream as is needed here. */
export interface Stream {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly write: (text: string, done?: (error?: Error | null) => void) => unknown
}

const CLEAR_LINE = "\r\u001b[2K"

/** The console of this process. */
export function processConsole(out: Stream, err: Stream, environment: NodeJS.ProcessEnv): Console {
  let shown = false
  const clear = () => {
    if (shown) err.write(CLEAR_LINE)
    shown = false
  }
  return {
    out: screenOf(out, environment),
    err: screenOf(err, environment),
    write: (text) => {
      clear()
      return written(out, text)
    },
    say: (line) => {
      clear()
      err.write(`${visible(line)}\n`)
    },
    show: (line) => {
      if (!err.isTTY) return
      clear()
      err.write(cut(visible(line), (err.columns || 80) - 1))
      shown = true
    },
  }
}

function screenOf(stream: Stream, environment: NodeJS.ProcessEnv): Screen {
  const terminal = stream.isTTY === true
  const plain = environment.NO_COLOR !== undefined && environment.NO_COLOR !== ""
  return { terminal, color: terminal && !plain && environment.TERM !== "dumb", width: stream.columns || 100 }
}

/** Waits until the text has left this process, so that a pipe gets it whole. A reader that went away is no error. */
function written(stream: Stream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error && !("code" in error && error.code === "EPIPE")) reject(error)
      else resolve()
    })
  })
}
