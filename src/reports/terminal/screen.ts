import type { Words } from "../naming.ts"
import type { Paint } from "./paint.ts"

/** What the parts of the summary share; `width` in columns. */
export interface Screen {
  readonly words: Words
  readonly paint: Paint
  readonly width: number
}
