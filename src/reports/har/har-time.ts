import type { Visit } from "../../crawler/evidence.ts"

/** Ms since the epoch, of a moment in ms since the visit began. */
export const epochMs = ({ startedAt }: Visit, at: number): number => Date.parse(startedAt) + at

/** The same as ISO 8601. */
export const harTime = (visit: Visit, at: number): string => new Date(epochMs(visit, at)).toISOString()
