import type { Context } from "hono"
import { renderTrouble, type Trouble } from "../../reports/dashboard/render-trouble.ts"
import { StoreFailure, type StoreFailureCode } from "../../store/store-failure.ts"
import type { Served } from "./served.ts"
import { show } from "./show.ts"
import { frameOf } from "./visitor.ts"

type Status = 400 | 403 | 404 | 413 | 421 | 429 | 500 | 503

const STATUS: Readonly<Record<Trouble, Status>> = {
  notFound: 404,
  noReport: 404,
  storeAway: 503,
  tooMany: 429,
  forbidden: 403,
  wrongHost: 421,
  tooLarge: 413,
  unreadable: 500,
  internal: 500,
}

const OF_STORE: Partial<Readonly<Record<StoreFailureCode, Trouble>>> = {
  "unknown-scan": "notFound",
  "no-record": "noReport",
  corrupted: "unreadable",
  "newer-version": "unreadable",
}

/** What an error is to a visitor: other failures of the store mean that it is away. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof StoreFailure ? (OF_STORE[error.code] ?? "storeAway") : "internal"
}

/** A page that says what is the matter, with its status. */
export function showTrouble(c: Context<Served>, trouble: Trouble): Response {
  if (trouble === "tooMany" || trouble === "storeAway") c.header("Retry-After", "30")
  return show(c, renderTrouble(trouble, frameOf(c)), STATUS[trouble])
}
