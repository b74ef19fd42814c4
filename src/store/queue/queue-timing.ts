/** Times of the queue, in seconds. */
export interface QueueTiming {
  /** Without a sign for so long, a worker is taken to be gone and its job is given to another. At least 10. */
  readonly heartbeat: number
  /** How often somebody looks for workers that are gone. */
  readonly watch: number
  /** The longest a job may take. */
  readonly longest: number
  /** How often a job is tried again after it failed or its worker went away. */
  readonly retries: number
}

/** A restart of the database takes less than the heartbeat; a site that takes for ever takes longer than an hour. */
export const usualTiming: QueueTiming = { heartbeat: 30, watch: 5, longest: 3600, retries: 3 }
