/** What kinds of work there are; each is a queue of its own. */
export type JobKind = "scan" | "survey-site"

/** A piece of work to be done once, by whoever has a hand free. */
export interface NewJob {
  /** Adding the same id again adds nothing. */
  readonly id: string
  /** Plain JSON, without secrets: it is kept in the database. */
  readonly data: object
}

/** A piece of work as a worker gets it. */
export interface TakenJob {
  readonly id: string
  readonly data: unknown
  /** Aborted when the work takes too long or another worker has it. */
  readonly signal: AbortSignal
}

/** Work that failed every time; it stays until somebody asks for it again. */
export interface DeadJob {
  readonly kind: JobKind
  readonly id: string
  readonly data: unknown
  /** What was said the last time. */
  readonly reason: string
  readonly failedAt: string
}

/** How many jobs of a kind wait and are under way. */
export interface JobCounts {
  readonly kind: JobKind
  readonly waiting: number
  readonly active: number
}
