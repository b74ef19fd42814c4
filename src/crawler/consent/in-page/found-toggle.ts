/** A toggle of a banner; `refuses`, `accepts`: choosing it does so (a radio button 拒否, a box 同意する). */
export interface FoundToggle {
  readonly index: number
  readonly label: string
  readonly on: boolean
  readonly fixed: boolean
  /** Goes out only when another of its group is chosen. */
  readonly radio?: boolean
  /** A list (`select`), which is set and not pressed. */
  readonly list?: boolean
  readonly refuses?: boolean
  readonly accepts?: boolean
}
