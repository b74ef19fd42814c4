import type { Pulse } from "../../../src/cli/work/run-worker.ts"

/** As quick as the queue allows: tests do not wait half a minute for a worker that is gone. */
export const quickPulse: Pulse = {
  round: 500,
  queue: { heartbeat: 10, watch: 1, longest: 600, retries: 1 },
}
