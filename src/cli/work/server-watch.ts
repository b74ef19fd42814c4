import { StoreFailure } from "../../store/store-failure.ts"
import type { Context } from "../context.ts"
import { reasonOf } from "../known-failure.ts"
import { fill } from "../words.ts"

/** Says once that the server is away, and once that it is back, however often the queue finds out. */
export function serverWatch({ console, words }: Context): {
  readonly trouble: (error: unknown) => void
  readonly well: () => void
} {
  let away = false
  return {
    trouble: (error) => {
      const isAway = error instanceof StoreFailure
      if (!isAway) console.say(fill(words.worker.trouble, { why: reasonOf(error) }))
      else if (!away)
        console.say(fill(words.worker.away, { place: error.subject, why: reasonOf(error.cause) }))
      away ||= isAway
    },
    well: () => {
      if (away) console.say(words.worker.back)
      away = false
    },
  }
}
