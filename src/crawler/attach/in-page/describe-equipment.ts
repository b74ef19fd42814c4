/// <reference lib="dom" />

export interface Equipment {
  readonly userAgent: string
  readonly language: string
  readonly timezone: string
  readonly viewport: string
  /** Its clock, in ms since the epoch. */
  readonly now: number
}

/** What a page sees of the equipment it is shown on. Self-contained: it is sent as text. */
export function describeEquipment(): Equipment {
  return {
    userAgent: navigator.userAgent,
    language: navigator.language,
    timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    viewport: `${innerWidth}x${innerHeight}@${devicePixelRatio}`,
    now: Date.now(),
  }
}
